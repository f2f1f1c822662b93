package stranger.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.payment.PaymentProviderContract;
import io.miadi.testkit.payment.ProviderLab;
import org.junit.jupiter.api.Test;

class BankProviderTest implements PaymentProviderContract {
    @Override
    public ProviderLab openLab() {
        return new BankLab(BankProvider::new);
    }

    @Test
    void a_bank_that_echoes_nothing_is_not_called_working() {
        assertThat(new BankProvider(line -> "ERROR 17").testConnection().toString())
                .isEqualTo("Fails[cause=the bank answers something else]");
    }
}

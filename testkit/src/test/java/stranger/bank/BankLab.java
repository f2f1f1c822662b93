package stranger.bank;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.Reference;
import io.miadi.testkit.payment.ProviderLab;
import java.util.function.Function;

/** A provider with the bank behind it, for the contract to play with. */
final class BankLab implements ProviderLab {
    private final BankDesk desk = new BankDesk();
    private final PaymentProvider provider;

    BankLab(Function<BankLine, PaymentProvider> adapter) {
        this.provider = adapter.apply(desk);
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public void outside(Outside outside) {
        desk.behave(outside);
    }

    @Override
    public void payer(Reference reference, Payer payer) {
        switch (payer) {
            case PAYS -> desk.end(reference.value(), "PAID");
            case CANCELS -> desk.end(reference.value(), "FAILED CANCELLED");
        }
    }

    @Override
    public int prompts(Reference reference) {
        return desk.collections(reference.value());
    }

    @Override
    public void close() {
        // Memory only: nothing was opened.
    }
}

package stranger.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.testkit.payment.PaymentProviderContract;
import io.miadi.testkit.world.Faults;
import io.miadi.testkit.world.Parts;
import io.miadi.testkit.world.Report;
import io.miadi.testkit.world.Simulation;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The bank's adapter, right and wrong, in the simulated world. */
class BankInTheWorldTest {
    private static final long SEED = 7;

    /** Puts an adapter where the world's own provider stood. */
    record WithBank(Function<BankLine, PaymentProvider> adapter) implements Parts {
        @Override
        public PaymentProvider provider(PaymentProvider model) {
            return adapter.apply(new SimulatedBank(model));
        }
    }

    private static PaymentProvider hasty(BankLine line) {
        return new HastyBankProvider(new BankProvider(line));
    }

    @Test
    void the_adapter_keeps_every_invariant_in_a_bad_week() {
        var report = Simulation.run(SEED, 640, Faults.defaults(), new WithBank(BankProvider::new));
        assertThat(report.breaks()).isEmpty();
        assertThat(report.lives()).isEqualTo(640);
        assertThat(report.scenarios()).containsKey("fault ANSWER_LOST");
    }

    @Test
    void the_contract_says_what_the_hasty_one_does_wrong() {
        PaymentProviderContract contract = () -> new BankLab(BankInTheWorldTest::hasty);
        var failure = catchThrowableOfType(
                AssertionError.class, contract::a_lost_answer_is_unknown_because_the_payer_may_be_paying);
        assertThat(Guide.page()).contains(Guide.printed(String.valueOf(failure.getMessage())));
    }

    @Test
    void the_world_says_what_comes_of_it() {
        var report = Simulation.run(SEED, 640, Faults.defaults(), new WithBank(BankInTheWorldTest::hasty));
        assertThat(report.allHolds()).isFalse();
        assertThat(Guide.page()).contains(Guide.printed(told(report.breaks().getFirst())));
    }

    @Test
    void the_seed_of_a_break_shows_it_again() {
        var parts = new WithBank(BankInTheWorldTest::hasty);
        var found = Simulation.run(SEED, 640, Faults.defaults(), parts).breaks().getFirst();
        var seed = Long.parseLong(found.replay().split(" ", -1)[3]);
        var again = Simulation.run(seed, 64, Faults.defaults(), parts).breaks().getFirst();
        assertThat(again).isEqualTo(found);
    }

    private static String told(Report.Break found) {
        return found.law() + "\n" + found.what() + "\n" + String.join("\n", found.history()) + "\n" + found.replay();
    }
}

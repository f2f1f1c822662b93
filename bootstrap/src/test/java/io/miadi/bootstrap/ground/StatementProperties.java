package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.InitiatePayment;
import io.miadi.domain.session.SessionState;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What a call costs, in statements on the wire, beginnings and ends of transactions among them. Time depends on the machine; how
 * often the database is asked does not, and the benchmarks say what it comes to.
 */
class StatementProperties {
    private static final GroundedPractice PRACTICE = new GroundedPractice();

    /** Both transactions of an initiation, before the provider is asked and after. */
    private static final int MOST_OF_INITIATION = 16;

    /** Storing a callback, and working on it in a transaction of its own. */
    private static final int MOST_OF_CALLBACK = 24;

    @AfterContainer
    static void stop() {
        PRACTICE.close();
    }

    @Property(tries = 100, generation = GenerationMode.RANDOMIZED)
    @Tag("P51")
    @Label("P51 an initiation asks the database a bounded number of times, however much was tried before")
    void an_initiation_takes_few_statements(@ForAll @IntRange(max = 6) int failures) {
        var session = PRACTICE.approved().id();
        for (int i = 0; i < failures; i++) {
            PRACTICE.ask(session);
            PRACTICE.hear(session, false);
        }
        long before = PRACTICE.wire().passed();
        assertThat(PRACTICE.ask(session)).isInstanceOf(InitiatePayment.Outcome.Asked.class);
        assertThat(PRACTICE.wire().passed() - before).isPositive().isLessThanOrEqualTo(MOST_OF_INITIATION);
    }

    @Property(tries = 100, generation = GenerationMode.RANDOMIZED)
    @Tag("P53")
    @Label("P53 a callback asks the database a bounded number of times, however much was tried before")
    void a_callback_takes_few_statements(@ForAll @IntRange(max = 6) int failures, @ForAll boolean isPaid) {
        var session = PRACTICE.approved().id();
        for (int i = 0; i < failures; i++) {
            PRACTICE.ask(session);
            PRACTICE.hear(session, false);
        }
        PRACTICE.ask(session);
        long before = PRACTICE.wire().passed();
        PRACTICE.hear(session, isPaid);
        assertThat(PRACTICE.wire().passed() - before).isPositive().isLessThanOrEqualTo(MOST_OF_CALLBACK);
        assertThat(PRACTICE.now(session).state() instanceof SessionState.Confirmed)
                .isEqualTo(isPaid);
    }
}

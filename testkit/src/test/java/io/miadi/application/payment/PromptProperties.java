package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** What becomes of a prompt, whatever the price and however long the payer takes. */
class PromptProperties {
    private static final int PASSES = 40;

    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("P16")
    @Label("P16 whatever happened to the prompt is what the waiting client sees at the next look")
    void a_change_is_seen_at_the_next_look(
            @ForAll("prices") Money price, @ForAll("waits") Duration wait, @ForAll boolean pays) {
        var session = practice.approved(price);
        practice.pay(session);
        practice.clock().advance(wait);
        assertThat(phase(session).pollAfter()).isPresent();
        if (pays) {
            practice.payerPays(session);
        } else {
            practice.payerCancels(session);
        }
        assertThat(phase(session).name()).isEqualTo(pays ? PaymentPhase.Name.PAID : PaymentPhase.Name.FAILED);
        assertThat(phase(session).pollAfter()).isEmpty();
    }

    @Property
    @Tag("P19")
    @Tag("P74")
    @Label("P19 when no callback comes the provider is asked until it tells, and what it tells counts")
    void an_unclear_outcome_is_asked_of_the_provider(
            @ForAll("prices") Money price, @ForAll boolean pays, @ForAll("silences") int silentPasses) {
        var session = practice.approved(price);
        practice.pay(session);
        var reference = practice.payment(session).reference();
        var prompt =
                pays ? practice.provider().pay(reference) : practice.provider().cancel(reference);
        practice.provider().questions(Turn.REFUSE);
        passes(silentPasses);
        assertThat(practice.lastAttempt(session).state().isLive()).isTrue();
        practice.provider().questions(Turn.ANSWER);
        passes(PASSES);
        var attempt = practice.lastAttempt(session);
        assertThat(attempt.evidence()).anyMatch(word -> word.source() == EvidenceSource.QUERY);
        assertThat(attempt.state())
                .isEqualTo(
                        prompt.verdict() instanceof Verdict.Moved
                                ? AttemptState.SUCCEEDED
                                : AttemptState.CANCELLED_BY_PAYER);
        assertThat(practice.provider().asked()).hasSize(1);
    }

    @Property
    @Tag("P21")
    @Label("P21 a successful callback marks the payment paid, to the last cent")
    void a_successful_callback_pays(@ForAll("prices") Money price, @ForAll("waits") Duration wait) {
        var session = paid(price, wait);
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.payment(session).applied()).isEqualTo(price);
    }

    @Property
    @Tag("P22")
    @Label("P22 a successful callback confirms the session that it is for")
    void a_successful_callback_confirms(@ForAll("prices") Money price, @ForAll("waits") Duration wait) {
        var other = practice.approved(price, SmallPractice.OPENING.plus(Duration.ofDays(9)));
        var session = paid(price, wait);
        assertThat(practice.now(session).state().name()).isEqualTo(SessionState.Name.CONFIRMED);
        assertThat(practice.now(other)).isEqualTo(other);
    }

    @Property
    @Tag("P28")
    @Label("P28 a failed payment leaves the session approved, and the next try can pay it")
    void a_failure_leaves_the_session_approved(
            @ForAll("prices") Money price, @ForAll("failures") Failure failure, @ForAll("waits") Duration wait) {
        var session = practice.approved(price);
        practice.pay(session);
        practice.clock().advance(wait);
        var reference = practice.payment(session).reference();
        var prompt = practice.provider().end(reference, new Verdict.NotMoved(failure));
        practice.deliver(
                prompt.push().token(),
                PlainCallbacks.notMoved(prompt.refs(), failure, practice.clock().instant()));
        assertThat(practice.now(session)).isEqualTo(session);
        assertThat(practice.lastAttempt(session).state()).isEqualTo(failure.ending());
        practice.pay(session);
        practice.payerPays(session);
        assertThat(practice.payment(session).attempts().stream().map(Attempt::state))
                .containsExactly(failure.ending(), AttemptState.SUCCEEDED);
    }

    private Session paid(Money price, Duration wait) {
        var session = practice.approved(price);
        practice.pay(session);
        practice.clock().advance(wait);
        practice.payerPays(session);
        return session;
    }

    private void passes(int count) {
        for (int pass = 0; pass < count; pass++) {
            practice.clock().advance(Duration.ofSeconds(30));
            practice.useCases().resolve().run();
        }
    }

    private PaymentPhase phase(Session session) {
        var store = practice.store();
        var find = new FindPayments(
                store.unitOfWork(),
                store.sessions(),
                store.payments(),
                store.auditLog(),
                PaymentLimits.defaults(),
                practice.clock());
        return find.status(SmallPractice.client(session), session.id())
                .orElseThrow()
                .phase();
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    /** How long a payer takes; a prompt that is open keeps its session from expiring. */
    @Provide
    Arbitrary<Duration> waits() {
        return Arbitraries.integers().between(0, 20 * 3600).map(Duration::ofSeconds);
    }

    /** How many times in a row nobody answers a question. */
    @Provide
    Arbitrary<Integer> silences() {
        return Arbitraries.integers().between(0, 8);
    }

    @Provide
    Arbitrary<Failure> failures() {
        return EvidenceArbitraries.failures();
    }
}

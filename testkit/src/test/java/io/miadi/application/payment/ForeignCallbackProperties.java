package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** What comes with the right token from outside the provider's addresses (HOOK-2), and what of it a receipt may show. */
class ForeignCallbackProperties {
    /** The ways in which an attempt hears that its payer paid. */
    enum Hears {
        BODY_FROM_ELSEWHERE,
        BODY_FROM_THE_PROVIDER,
        ANSWER_TO_A_QUESTION
    }

    private SmallPractice practice = new SmallPractice();
    private Session session = practice.approved(Money.kes(1_000));

    /** All tries of a property share the instance of its class. */
    @BeforeTry
    void open() {
        practice = new SmallPractice();
        session = practice.approved(Money.kes(1_000));
    }

    @Example
    void money_that_the_provider_confirmed_takes_no_receipt_from_a_callback_from_elsewhere() {
        paid();
        hear(Hears.BODY_FROM_ELSEWHERE);
        hear(Hears.ANSWER_TO_A_QUESTION);
        assertThat(practice.lastAttempt(session).state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(practice.lastAttempt(session).receipt()).isEmpty();
        assertThat(practice.store().reviewItems().listOpen(Optional.empty(), 10))
                .extracting(open -> open.item().kind())
                .contains(ReviewItem.Kind.SOURCE_EXCEPTION);
    }

    @Property(tries = 1000)
    @Tag("K11")
    @Tag("K15")
    @Label("K11 the provider's own copy of a body counts, whatever came before it from elsewhere")
    void the_providers_own_copy_counts_in_any_order(@ForAll("hearings") List<Hears> hearings) {
        paid();
        hearings.forEach(this::hear);
        var attempt = practice.lastAttempt(session);
        boolean own = hearings.contains(Hears.BODY_FROM_THE_PROVIDER);
        boolean told = own || hearings.contains(Hears.ANSWER_TO_A_QUESTION);
        assertThat(attempt.state() == AttemptState.SUCCEEDED).isEqualTo(told);
        assertThat(attempt.receipt().isPresent()).isEqualTo(own);
    }

    private void paid() {
        practice.pay(session);
        practice.provider().pay(practice.payment(session).reference());
    }

    private void hear(Hears what) {
        switch (what) {
            case BODY_FROM_ELSEWHERE -> delivered(false);
            case BODY_FROM_THE_PROVIDER -> delivered(true);
            case ANSWER_TO_A_QUESTION -> {
                practice.clock().advance(Duration.ofDays(2));
                practice.useCases().resolve().run();
            }
        }
    }

    private void delivered(boolean fromProvider) {
        var prompt = practice.provider().prompt(practice.payment(session).reference());
        var receipt = ((Verdict.Moved) prompt.verdict()).receipt().orElseThrow();
        var body = PlainCallbacks.moved(prompt.refs(), prompt.push().amount(), receipt, SmallPractice.OPENING);
        var process = practice.useCases().process();
        practice.useCases().receive().handle(prompt.push().token(), body, fromProvider, process::one);
    }

    @Provide
    Arbitrary<List<Hears>> hearings() {
        return Arbitraries.of(Hears.class).list().ofMinSize(1).ofMaxSize(6);
    }
}

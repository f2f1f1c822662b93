package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.Outside;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.SmallPractice;
import io.miadi.testkit.practice.UseCases;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What an attempt keeps of the provider's answer, whatever callbacks came while the answer was on its way. */
class ProvidersAnswerProperties {
    /** A callback with the secret of the push. */
    enum Word {
        PAID,
        CANCELLED,
        PAID_UNDER_ANOTHER_NAME,
        PAID_FROM_ELSEWHERE
    }

    private SmallPractice practice = new SmallPractice();
    private Consumer<Push> meanwhile = _ -> {};

    @Property
    @Tag("P10")
    @Label(
            "P10 the checkout request id of the answer is stored on the attempt, whatever callbacks came before it or come after")
    void the_answers_name_is_stored(
            @ForAll("prices") Money price, @ForAll("words") List<Word> before, @ForAll("words") List<Word> after) {
        practice = new SmallPractice();
        var useCases = wired();
        var session = practice.approved(price);
        meanwhile = push -> before.forEach(word -> hear(useCases, push, word));
        useCases.initiate()
                .handle(new InitiatePayment.Command(
                        SmallPractice.client(session), session.id(), SmallPractice.PHONE, SmallPractice.newKey()));
        var prompt = practice.provider().ledger().getLast();
        after.forEach(word -> hear(useCases, prompt.push(), word));
        var attempt = practice.lastAttempt(session);
        assertThat(attempt.refs()).contains(prompt.refs());
        assertThat(practice.store().payments().named(prompt.refs().checkoutRequestId()))
                .contains(attempt.id());
        boolean paid = before.contains(Word.PAID) || after.contains(Word.PAID);
        if (paid) {
            assertThat(attempt.state()).isEqualTo(AttemptState.SUCCEEDED);
        }
    }

    private void hear(UseCases useCases, Push push, Word word) {
        var names = practice.provider().ledger().getLast().refs();
        var other = new ProviderRefs("another", "ws_CO_ANOTHER");
        var body = switch (word) {
            case PAID -> paid(names, push, "SCR0000001");
            case PAID_UNDER_ANOTHER_NAME -> paid(other, push, "SCR0000002");
            case PAID_FROM_ELSEWHERE -> paid(other, push, "SCR0000003");
            case CANCELLED -> cancelled(names);
        };
        useCases.receive().handle(push.token(), body, word != Word.PAID_FROM_ELSEWHERE, useCases.process()::one);
    }

    private static byte[] paid(ProviderRefs names, Push push, String receipt) {
        return PlainCallbacks.moved(names, push.amount(), new Receipt(receipt), SmallPractice.OPENING);
    }

    private static byte[] cancelled(ProviderRefs names) {
        var failure =
                new Failure(AttemptState.CANCELLED_BY_PAYER, FailureReason.CANCELLED_OR_TIMED_OUT, "1032", "cancelled");
        return PlainCallbacks.notMoved(names, failure, SmallPractice.OPENING);
    }

    /** The use cases on the practice's store, with a provider whose callbacks overtake its answer. */
    private UseCases wired() {
        var provider = new SlowAnswers(practice.provider(), push -> meanwhile.accept(push));
        var clock = practice.clock();
        var outside =
                new Outside(provider, new PlainCallbacks(), new AdvancingPauses(clock), new SplittableRandom(3), clock);
        return UseCases.wire(Ports.of(practice.store()), outside);
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<List<Word>> words() {
        return Arbitraries.of(Word.class).list().ofMaxSize(3);
    }
}

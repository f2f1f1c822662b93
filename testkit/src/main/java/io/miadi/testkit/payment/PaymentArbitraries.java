package io.miadi.testkit.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.session.SessionArbitraries;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of dues and of what can become of them. */
public final class PaymentArbitraries {
    public static final Money LIMIT = Money.kes(250_000);
    public static final Msisdn PAYER = new Msisdn("254708374149");

    private PaymentArbitraries() {}

    /** A due of whole shillings that nobody has tried to pay. */
    public static Arbitrary<Payment> dues() {
        return Combinators.combine(
                        SessionArbitraries.ids(),
                        SessionArbitraries.ids(),
                        SessionArbitraries.people(),
                        MoneyArbitraries.prices(),
                        Arbitraries.longs())
                .as((id, session, client, price, seed) -> Payment.due(
                        new PaymentId(id),
                        new SessionId(session),
                        client,
                        price,
                        Reference.random(new SplittableRandom(seed))))
                .withoutEdgeCases();
    }

    /** Something that happens to a due. */
    public sealed interface Happening {
        record Push() implements Happening {}

        /** @param percent of the price that is brought to the desk, in hundredths, from 1 */
        record Desk(int percent) implements Happening {}

        /**
         * @param word about an attempt, with the price of the due where it moved money
         * @param earlier how many attempts were opened after the one that it is about, as far as there are so many
         */
        record Word(Evidence word, int earlier, boolean slotHeld) implements Happening {}
    }

    public static Arbitrary<List<Happening>> happenings(Money price) {
        var words = Combinators.combine(
                        EvidenceArbitraries.words(price),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(true, true, true, false))
                .as(Happening.Word::new)
                .map(Happening.class::cast);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(new Happening.Push())),
                        Tuple.of(1, Arbitraries.integers().between(1, 120).map(Happening.Desk::new)),
                        Tuple.of(4, words))
                .list()
                .ofMaxSize(14)
                .withoutEdgeCases();
    }

    /** A due with a history of attempts and words. */
    public static Arbitrary<Payment> payments() {
        return dues().flatMap(due -> happenings(due.amount()).map(all -> after(due, all)));
    }

    /** As {@link #payments}, and some of them waived as a cancellation or the end of the time to pay does. */
    public static Arbitrary<Payment> paymentsAndWaived() {
        var by = new Waiver("Cancelled", EvidenceArbitraries.SENT);
        return Combinators.combine(payments(), Arbitraries.of(false, false, true))
                .as((payment, waived) -> waived && !payment.isSatisfied() ? payment.waived(by) : payment);
    }

    /** The due after the happenings; what is not possible does not happen. */
    public static Payment after(Payment due, List<Happening> happenings) {
        var payment = due;
        for (int i = 0; i < happenings.size(); i++) {
            payment = after(
                    payment,
                    happenings.get(i),
                    new AttemptId(new UUID(due.id().value().getLeastSignificantBits(), i)));
        }
        return payment;
    }

    private static Payment after(Payment payment, Happening happening, AttemptId next) {
        return switch (happening) {
            case Happening.Push _ ->
                opened(payment, Opening.push(payment, next, PAYER, LIMIT, EvidenceArbitraries.SENT));
            case Happening.Desk(var percent) -> {
                var amount = Money.kes(Math.max(1, payment.amount().minor() * percent / 10_000));
                yield opened(
                        payment, Opening.desk(payment, next, PaymentMethod.CASH, amount, EvidenceArbitraries.SENT));
            }
            case Happening.Word(var word, var earlier, var held) ->
                payment.attempts().isEmpty()
                        ? payment
                        : Hearing.of(payment, about(payment, earlier), word, held)
                                .payment();
        };
    }

    private static AttemptId about(Payment payment, int earlier) {
        int last = payment.attempts().size() - 1;
        return payment.attempts().get(Math.max(0, last - earlier)).id();
    }

    private static Payment opened(Payment payment, Opening opening) {
        return opening instanceof Opening.Opened(var after, var _) ? after : payment;
    }
}

package io.miadi.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is heard of a refund, in whatever order and however often. */
class ListeningProperties {
    private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
    private static final Money AMOUNT = Money.kes(500);
    private static final RefundFailure FAILED = new RefundFailure(RefundFailure.Kind.FINAL, "1", "no funds");
    private static final RefundFailure NOT_SO = new RefundFailure(RefundFailure.Kind.NOT_THIS_WAY, "2028", "");
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));

    private static Refund sent(RefundWay way) {
        var target =
                new Target(new SessionId(new UUID(1, 2)), new PaymentId(new UUID(1, 3)), new AttemptId(new UUID(1, 4)));
        var proposal = new Proposal(Optional.empty(), "owed", NOW);
        var refund = Refund.proposed(new RefundId(new UUID(1, 5)), target, AMOUNT, way, proposal);
        var parts = Optional.of(List.of(new Part(Fund.UNAPPLIED, AMOUNT)));
        return refund.approve(new Decision(SOMEBODY, NOW), AMOUNT, parts) instanceof Deciding.Decided(var approved)
                ? approved.sent(NOW)
                : refund;
    }

    private static Refund after(Refund refund, List<RefundWord> words) {
        var heard = refund;
        for (var word : words) {
            heard = Listening.hear(heard, word, NOW).refund();
        }
        return heard;
    }

    @Property(tries = 1_000)
    @Tag("K12")
    @Label("K12 money that is back stays back, whatever is said afterwards")
    void a_success_absorbs(@ForAll("words") List<RefundWord> words) {
        var paid = after(sent(RefundWay.REVERSAL), List.of(new RefundWord.Paid(AMOUNT, Optional.empty())));
        assertThat(after(paid, words).state()).isEqualTo(RefundState.SUCCEEDED);
    }

    @Property(tries = 1_000)
    @Tag("K11")
    @Label("K11 hearing every word twice in a row changes nothing")
    void repeated_words_change_nothing(@ForAll("words") List<RefundWord> words, @ForAll RefundWay way) {
        var start = sent(way == RefundWay.BY_HAND ? RefundWay.PAY_OUT : way);
        var doubled =
                words.stream().flatMap(word -> List.of(word, word).stream()).toList();
        assertThat(after(start, doubled)).isEqualTo(after(start, words));
    }

    @Property(tries = 1_000)
    @Tag("K13")
    @Label(
            "K13 without a listed failure nothing is ever given up, and nothing is sent a second time while it may be out")
    void silence_concludes_nothing(@ForAll("words") List<RefundWord> words) {
        var vague = words.stream()
                .filter(word -> !(word instanceof RefundWord.Failed) && !(word instanceof RefundWord.NotSent))
                .toList();
        assertThat(after(sent(RefundWay.REVERSAL), vague).state())
                .isIn(RefundState.SENT, RefundState.PENDING, RefundState.UNKNOWN, RefundState.SUCCEEDED);
    }

    @Property(tries = 1_000)
    @Label("a refund that was given up stays given up, and a success that comes after all is a doubt for a person")
    void a_failure_stays(@ForAll("words") List<RefundWord> words) {
        var failed = after(sent(RefundWay.PAY_OUT), List.of(new RefundWord.Failed(FAILED)));
        assertThat(after(failed, words).state()).isEqualTo(RefundState.FAILED);
        assertThat(Listening.hear(failed, new RefundWord.Paid(AMOUNT, Optional.empty()), NOW))
                .isInstanceOf(Hearing.Doubtful.class);
    }

    @Property(tries = 1_000)
    @Tag("K15")
    @Label("K15 another amount than was sent never ends a refund")
    void another_amount_is_a_doubt(@ForAll("words") List<RefundWord> words) {
        var wrong = words.stream()
                .filter(word -> !(word instanceof RefundWord.Paid(var amount, var receipt)) || !amount.equals(AMOUNT))
                .toList();
        assertThat(after(sent(RefundWay.PAY_OUT), wrong).state()).isNotEqualTo(RefundState.SUCCEEDED);
    }

    @Provide
    Arbitrary<List<RefundWord>> words() {
        var receipts = Arbitraries.of("UJ5AAAAAAA", "UJ5BBBBBBB").map(text -> Optional.of(new Receipt(text)));
        Arbitrary<RefundWord> word = Arbitraries.oneOf(
                Arbitraries.of(new RefundRefs("own-1", "AG_1"), new RefundRefs("own-2", "AG_2"))
                        .map(RefundWord.Accepted::new),
                Arbitraries.just(new RefundWord.NotSent("refused connection")),
                Arbitraries.just(new RefundWord.NoAnswer("time-out")),
                Arbitraries.just(new RefundWord.InProgress()),
                receipts.map(receipt -> new RefundWord.Paid(AMOUNT, receipt)),
                Arbitraries.just(new RefundWord.Paid(Money.kes(1), Optional.empty())),
                Arbitraries.of(FAILED, NOT_SO).map(RefundWord.Failed::new));
        return word.list().ofMaxSize(12);
    }
}

package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PaymentArbitraries;
import io.miadi.testkit.payment.PaymentArbitraries.Happening;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class HearingProperties {
    /** One due with one pushed attempt, and words about it. */
    record Case(Payment payment, List<Evidence> words) {
        Attempt attempt() {
            return payment.attempts().getFirst();
        }
    }

    /** What came of hearing words one after the other. */
    private record Result(Payment payment, List<Hearing> hearings) {
        long settlements() {
            return count(Hearing.Change.Settled.class);
        }

        long count(Class<? extends Hearing.Change> kind) {
            return hearings.stream().filter(h -> kind.isInstance(h.change())).count();
        }
    }

    @Property
    @Tag("K11")
    @Label("K11 any order of the words gives the same state, the same money and one settlement")
    void any_order_gives_the_same_money(@ForAll("cases") Case given, @ForAll Random random) {
        var shuffled = new ArrayList<>(given.words);
        Collections.shuffle(shuffled, random);
        var one = hear(given, undecidedInOrder(given.words));
        var other = hear(given, undecidedInOrder(shuffled));
        assertThat(other.payment.attempts().getFirst().state())
                .isEqualTo(one.payment.attempts().getFirst().state());
        assertThat(other.payment.applied()).isEqualTo(one.payment.applied());
        assertThat(other.payment.status()).isEqualTo(one.payment.status());
        assertThat(other.settlements()).isEqualTo(one.settlements()).isLessThanOrEqualTo(1);
    }

    @Property
    @Tag("P75")
    @Tag("K11")
    @Label("P75 the same words any number of times have the effect of once")
    void repeated_words_have_one_effect(@ForAll("cases") Case given, @ForAll Random random) {
        var often = new ArrayList<>(given.words);
        often.addAll(given.words);
        often.addAll(given.words);
        Collections.shuffle(often, random);
        var one = hear(given, given.words);
        var many = hear(given, often);
        assertThat(many.payment.applied()).isEqualTo(one.payment.applied());
        assertThat(many.settlements()).isEqualTo(one.settlements());
        assertThat(many.payment.attempts().getFirst().capture())
                .isEqualTo(one.payment.attempts().getFirst().capture());
    }

    @Property
    @Tag("K11")
    @Label("K11 a failure is told at most once, and never after success")
    void a_failure_is_told_at_most_once(@ForAll("cases") Case given) {
        var result = hear(given, given.words);
        assertThat(result.count(Hearing.Change.Failed.class)).isLessThanOrEqualTo(1);
        boolean settled = false;
        for (var hearing : result.hearings) {
            settled |= hearing.change() instanceof Hearing.Change.Settled;
            assertThat(settled && hearing.change() instanceof Hearing.Change.Failed)
                    .isFalse();
        }
    }

    @Property
    @Tag("K2")
    @Tag("I2")
    @Label("K2 a due never takes more than it asks for, and every surplus is listed, to the cent")
    void a_due_is_never_charged_twice(@ForAll("stories") Story story) {
        var payment = PaymentArbitraries.after(story.due, story.happenings);
        assertThat(payment.applied()).isLessThanOrEqualTo(payment.amount());
        for (var attempt : payment.attempts()) {
            attempt.capture()
                    .ifPresent(c -> assertThat(c.applied().plus(c.unapplied())).isEqualTo(c.captured()));
            assertThat(attempt.capture().isPresent()).isEqualTo(attempt.state() == AttemptState.SUCCEEDED);
        }
    }

    @Property
    @Tag("K2")
    @Label("K2 money that a due does not take opens a review")
    void surplus_is_reviewed(@ForAll("cases") Case given, @ForAll boolean slotHeld) {
        for (var word : given.words) {
            var hearing = Hearing.of(given.payment, given.attempt().id(), word, slotHeld);
            if (hearing.change() instanceof Hearing.Change.Settled(var capture)) {
                assertThat(hearing.reviews().contains(ReviewItem.Kind.UNAPPLIED_FUNDS))
                        .isEqualTo(!capture.unapplied().isZero());
                assertThat(capture.applied().isZero()).isEqualTo(!slotHeld);
            }
        }
    }

    @Property
    @Tag("K1")
    @Tag("K3")
    @Label("K1 whatever happens to a due, at most one attempt is live")
    void at_most_one_attempt_is_live(@ForAll("stories") Story story) {
        var payment = PaymentArbitraries.after(story.due, story.happenings);
        assertThat(payment.attempts().stream().filter(a -> a.state().isLive())).hasSizeLessThanOrEqualTo(1);
        assertThat(payment.attempts()).extracting(Attempt::number).doesNotHaveDuplicates();
    }

    @Property
    @Tag("K15")
    @Label("K15 a word that does not count moves no money")
    void a_word_that_does_not_count_moves_no_money(@ForAll("cases") Case given, @ForAll Mismatch mismatch) {
        for (var word : given.words) {
            if (!word.strength().isAtLeast(Strength.FETCHED)) {
                var hearing = Hearing.of(given.payment, given.attempt().id(), word.quarantined(mismatch), true);
                assertThat(hearing.payment().applied().isZero()).isTrue();
                assertThat(hearing.attempt().state()).isEqualTo(AttemptState.SENT);
                assertThat(hearing.reviews()).isNotEmpty();
                assertThat(hearing.attempt().evidence()).hasSize(1);
            }
        }
    }

    @Property
    @Tag("K15")
    @Label("K15 another amount than was asked for is never split over the due, however strong the word")
    void another_amount_is_never_applied(@ForAll("cases") Case given, @ForAll("prices") Money amount) {
        if (!amount.equals(given.attempt().amount())) {
            var moved = new Verdict.Moved(amount, Optional.empty());
            var word = new Evidence(
                    EvidenceSource.STATEMENT,
                    Strength.BOOKED,
                    moved,
                    EvidenceArbitraries.SENT,
                    "0".repeat(64),
                    Optional.empty());
            var hearing = Hearing.of(given.payment, given.attempt().id(), word, true);
            assertThat(hearing.payment().applied().isZero()).isTrue();
            assertThat(hearing.attempt().capture()).contains(new Capture(amount, Money.zero(amount.currency())));
        }
    }

    @Property
    @Tag("P30")
    @Label("P30 a failed payment keeps the provider's code and words")
    void a_failure_keeps_the_providers_words(@ForAll("cases") Case given, @ForAll("failures") Failure failure) {
        var word = new Evidence(
                EvidenceSource.CALLBACK,
                Strength.UNSIGNED_CALLBACK,
                new Verdict.NotMoved(failure),
                EvidenceArbitraries.SENT,
                "0".repeat(64),
                Optional.empty());
        var hearing = Hearing.of(given.payment, given.attempt().id(), word, true);
        assertThat(hearing.change()).isEqualTo(new Hearing.Change.Failed(failure));
        assertThat(hearing.attempt().fold().failure()).contains(failure);
    }

    @Property
    @Tag("P23")
    @Label("P23 the receipt number is that of the weightiest word that has one, whenever it comes")
    void the_receipt_is_kept(@ForAll("cases") Case given) {
        var attempt = hear(given, given.words).payment.attempts().getFirst();
        if (attempt.capture().isPresent()) {
            var receipts = attempt.evidence().stream()
                    .filter(Evidence::counts)
                    .flatMap(e -> e.verdict() instanceof Verdict.Moved(var amount, var receipt)
                            ? receipt.stream()
                            : Stream.<Receipt>empty())
                    .toList();
            assertThat(attempt.receipt().isPresent()).isEqualTo(!receipts.isEmpty());
            attempt.receipt().ifPresent(r -> assertThat(receipts).contains(r));
            assertThat(attempt.receipt()).isEqualTo(weightiest(attempt));
        }
    }

    private static Optional<Receipt> weightiest(Attempt attempt) {
        var shown = attempt.evidence().stream()
                .filter(e -> e.counts() && EvidenceFold.receiptOf(e).isPresent())
                .toList();
        var most = shown.stream().map(Evidence::strength).max(Comparator.naturalOrder());
        return shown.stream()
                .filter(e -> most.filter(e.strength()::equals).isPresent())
                .min(Evidence.BY_TIME)
                .flatMap(EvidenceFold::receiptOf);
    }

    /** Words that decide nothing carry the time at which we heard them, so that those alone cannot come in another order. */
    private static List<Evidence> undecidedInOrder(List<Evidence> words) {
        var undecided = new ArrayDeque<>(words.stream()
                .filter(e -> !EvidenceFold.decides(e))
                .sorted(Evidence.BY_TIME)
                .toList());
        return words.stream()
                .map(e -> EvidenceFold.decides(e) ? e : undecided.remove())
                .toList();
    }

    private static Result hear(Case given, List<Evidence> words) {
        var payment = given.payment;
        var hearings = new ArrayList<Hearing>();
        for (var word : words) {
            var hearing = Hearing.of(payment, given.attempt().id(), word, true);
            hearings.add(hearing);
            payment = hearing.payment();
        }
        return new Result(payment, hearings);
    }

    record Story(Payment due, List<Happening> happenings) {}

    @Provide
    Arbitrary<Story> stories() {
        return PaymentArbitraries.dues()
                .flatMap(due -> PaymentArbitraries.happenings(due.amount()).map(all -> new Story(due, all)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return PaymentArbitraries.dues().flatMap(due -> {
            var opening = Opening.push(
                    due,
                    new AttemptId(new UUID(7, 7)),
                    PaymentArbitraries.PAYER,
                    PaymentArbitraries.LIMIT,
                    EvidenceArbitraries.SENT);
            var opened = ((Opening.Opened) opening).payment();
            return EvidenceArbitraries.histories(due.amount()).map(words -> new Case(opened, words));
        });
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<Failure> failures() {
        return EvidenceArbitraries.failures();
    }
}

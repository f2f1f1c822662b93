package io.miadi.testkit.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words about an attempt, made by hand; a seed that differs makes a word that differs. */
public final class Evidences {
    private Evidences() {}

    public static Evidence declined(Instant at, long seed) {
        var failure = new Failure(
                AttemptState.DECLINED, FailureReason.INSUFFICIENT_FUNDS, "1", "The balance is insufficient");
        return word(EvidenceSource.CALLBACK, Strength.UNSIGNED_CALLBACK, new Verdict.NotMoved(failure), at, seed);
    }

    public static Evidence unclear(Instant at, long seed) {
        return word(EvidenceSource.RESOLVER, Strength.NOTE, new Verdict.Unclear("no answer"), at, seed);
    }

    public static Evidence inProgress(Instant at, long seed) {
        return word(EvidenceSource.PUSH_ANSWER, Strength.FETCHED, new Verdict.InProgress(), at, seed);
    }

    public static Evidence moved(Instant at, Money amount, Receipt receipt) {
        var moved = new Verdict.Moved(amount, Optional.of(receipt));
        return word(EvidenceSource.CALLBACK, Strength.UNSIGNED_CALLBACK, moved, at, receipt.hashCode() & 0xffff_ffffL);
    }

    /** As a query tells it, which knows the receipt number seldom. */
    public static Evidence moved(Instant at, Money amount, Optional<Receipt> receipt) {
        return receipt.map(number -> moved(at, amount, number))
                .orElseGet(
                        () -> word(EvidenceSource.QUERY, Strength.FETCHED, new Verdict.Moved(amount, receipt), at, 16));
    }

    /** Words that an attempt learns from one after the other, ending with the money. */
    public static List<Evidence> oneOfEachKind(Instant at, Money amount) {
        return List.of(
                inProgress(at.plusSeconds(1), 11),
                unclear(at.plusSeconds(2), 12),
                word(
                                EvidenceSource.CALLBACK,
                                Strength.UNSIGNED_CALLBACK,
                                new Verdict.Moved(amount.plus(amount), Optional.of(new Receipt("WRONG00001"))),
                                at.plusSeconds(3),
                                13)
                        .quarantined(Mismatch.AMOUNT),
                declined(at.plusSeconds(4), 14),
                word(
                        EvidenceSource.QUERY,
                        Strength.FETCHED,
                        new Verdict.Moved(amount, Optional.empty()),
                        at.plusSeconds(5),
                        15));
    }

    private static Evidence word(EvidenceSource source, Strength strength, Verdict verdict, Instant at, long seed) {
        return new Evidence(source, strength, verdict, at, "%064x".formatted(seed), Optional.empty());
    }
}

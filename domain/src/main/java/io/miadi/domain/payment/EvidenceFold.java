package io.miadi.domain.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a set of evidence adds up to. A pure function of the set: order and repetition do not matter, and success absorbs.
 *
 * <p>With M and N the strongest words that money moved and that it did not: M of at least strength 2 means succeeded, and a
 * contradiction when N weighs as much; else N ends the attempt; else a release; else the latest word of the undecided ones.
 *
 * @param deciding the evidence that decided, empty while nothing has been heard
 * @param contradicted whether words of equal weight say the opposite, which a person has to see
 */
public record EvidenceFold(AttemptState state, Optional<Evidence> deciding, boolean contradicted) {

    private static final Comparator<Evidence> FIRST_OF_THE_STRONGEST =
            Comparator.comparing(Evidence::strength).reversed().thenComparing(Evidence.BY_TIME);

    public static EvidenceFold of(Collection<Evidence> evidence, Optional<Release> release) {
        var moved = strongest(evidence, v -> v instanceof Verdict.Moved)
                .filter(e -> e.strength().isAtLeast(Strength.UNSIGNED_CALLBACK));
        var notMoved = strongest(evidence, v -> v instanceof Verdict.NotMoved);
        if (moved.isPresent()) {
            boolean contradicted = notMoved.isPresent()
                    && notMoved.get().strength().isAtLeast(moved.get().strength());
            return new EvidenceFold(AttemptState.SUCCEEDED, moved, contradicted);
        }
        if (notMoved.isPresent()) {
            return new EvidenceFold(endingOf(notMoved.get()), notMoved, false);
        }
        if (release.isPresent()) {
            return new EvidenceFold(AttemptState.RELEASED, Optional.empty(), false);
        }
        return undecided(evidence);
    }

    private static EvidenceFold undecided(Collection<Evidence> evidence) {
        var latest = evidence.stream()
                .filter(Evidence::counts)
                .filter(e -> e.verdict() instanceof Verdict.InProgress || e.verdict() instanceof Verdict.Unclear)
                .max(Evidence.BY_TIME);
        var state = latest.map(
                        e -> e.verdict() instanceof Verdict.InProgress ? AttemptState.PENDING : AttemptState.UNKNOWN)
                .orElse(AttemptState.SENT);
        return new EvidenceFold(state, latest, false);
    }

    private static Optional<Evidence> strongest(Collection<Evidence> evidence, Predicate<Verdict> kind) {
        return evidence.stream()
                .filter(Evidence::counts)
                .filter(e -> kind.test(e.verdict()))
                .max(Evidence.BY_WEIGHT);
    }

    private static AttemptState endingOf(Evidence evidence) {
        return evidence.verdict() instanceof Verdict.NotMoved(Failure failure)
                ? failure.ending()
                : AttemptState.UNKNOWN;
    }

    /** The failure that ended the attempt, in the provider's words. */
    public Optional<Failure> failure() {
        return deciding.flatMap(e ->
                e.verdict() instanceof Verdict.NotMoved(Failure failure) ? Optional.of(failure) : Optional.empty());
    }

    /**
     * The receipt of the word that says that money moved: of several the strongest, and of equally strong ones the first, so that
     * a number that was shown does not give way to another of the same weight. It may come later than the success.
     */
    static Optional<Receipt> receipt(Collection<Evidence> evidence) {
        return withReceipt(evidence).flatMap(EvidenceFold::receiptOf);
    }

    /**
     * When the money moved: the time of the word that brought the receipt, else of the first that told of it. A later answer that
     * only confirms it has a time of its own, which is not that of the payment.
     */
    static Optional<Instant> paidAt(Collection<Evidence> evidence) {
        return withReceipt(evidence)
                .or(() -> moved(evidence).min(Evidence.BY_TIME))
                .map(Evidence::at);
    }

    private static Optional<Evidence> withReceipt(Collection<Evidence> evidence) {
        return moved(evidence).filter(e -> receiptOf(e).isPresent()).min(FIRST_OF_THE_STRONGEST);
    }

    private static Stream<Evidence> moved(Collection<Evidence> evidence) {
        return evidence.stream().filter(Evidence::counts).filter(e -> e.verdict() instanceof Verdict.Moved);
    }

    /** The receipt number that the word shows. */
    static Optional<Receipt> receiptOf(Evidence word) {
        return word.verdict() instanceof Verdict.Moved(var _, var receipt) ? receipt : Optional.empty();
    }

    /** Whether evidence says more than the undecided words: used to keep chatter out of the store. */
    static boolean decides(Evidence evidence) {
        return switch (evidence.verdict()) {
            case Verdict.Moved m -> true;
            case Verdict.NotMoved n -> true;
            case Verdict.InProgress p -> false;
            case Verdict.Unclear u -> false;
        };
    }
}

package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one new word about an attempt does to its payment: a pure decision that the callback, the query, the push answer and
 * the desk all go through.
 *
 * @param payment the payment with the word in it
 * @param attempt the attempt with the word in it
 * @param before the attempt's state before the word
 * @param change what follows from it
 * @param reviews what a person has to look at because of it
 */
public record Hearing(
        Payment payment, Attempt attempt, AttemptState before, Change change, List<ReviewItem.Kind> reviews) {

    public sealed interface Change {
        /** The word was known, or says nothing new. */
        record Nothing() implements Change {}

        /** The word is kept, and the state may have moved among the undecided ones. */
        record Noted() implements Change {}

        /** Money came; the capture says how much of it pays the due. */
        record Settled(Capture capture) implements Change {}

        /** The attempt ended without money while it was live. */
        record Failed(Failure failure) implements Change {}

        /** A receipt number for money that was settled without one. */
        record ReceiptFilled(Receipt receipt) implements Change {}
    }

    /** @param slotHeld whether the session still waits for its money and holds its slot, so that the due can take it */
    public static Hearing of(Payment payment, AttemptId id, Evidence word, boolean slotHeld) {
        var attempt =
                payment.attempt(id).orElseThrow(() -> new IllegalArgumentException("not an attempt of this payment"));
        var before = attempt.fold();
        if (!attempt.learnsFrom(word)) {
            return new Hearing(payment, attempt, before.state(), new Change.Nothing(), List.of());
        }
        var informed = attempt.with(word);
        var after = informed.fold();
        var reviews = reviewsOf(attempt, word, before, after);
        if (after.state() == AttemptState.SUCCEEDED && attempt.capture().isEmpty()) {
            return settled(payment, informed, before.state(), reviews, slotHeld);
        }
        return new Hearing(
                payment.with(informed), informed, before.state(), change(attempt, informed, before, after), reviews);
    }

    private static Hearing settled(
            Payment payment, Attempt informed, AttemptState before, List<ReviewItem.Kind> reviews, boolean slotHeld) {
        var capture = capture(payment, informed, slotHeld);
        if (!capture.unapplied().isZero()) {
            reviews.add(ReviewItem.Kind.UNAPPLIED_FUNDS);
        }
        var captured = informed.captured(capture);
        return new Hearing(payment.with(captured), captured, before, new Change.Settled(capture), reviews);
    }

    /** An amount that is not the one asked for is never split over the due: the whole of it waits for a person. */
    private static Capture capture(Payment payment, Attempt attempt, boolean slotHeld) {
        var moved = attempt.fold().deciding().map(Evidence::verdict).orElseThrow();
        if (!(moved instanceof Verdict.Moved(var amount, var receipt))) {
            throw new IllegalStateException("succeeded without money");
        }
        var nothing = Money.zero(amount.currency());
        boolean takes = slotHeld && amount.equals(attempt.amount());
        return new Capture(amount, takes ? amount.min(payment.remaining()) : nothing);
    }

    private static Change change(Attempt attempt, Attempt informed, EvidenceFold before, EvidenceFold after) {
        if (before.state().isLive() && after.state().isFailure()) {
            return new Change.Failed(after.failure().orElseThrow());
        }
        if (attempt.capture().isPresent() && attempt.receipt().isEmpty()) {
            return informed.receipt().<Change>map(Change.ReceiptFilled::new).orElseGet(Change.Noted::new);
        }
        return new Change.Noted();
    }

    private static List<ReviewItem.Kind> reviewsOf(
            Attempt attempt, Evidence word, EvidenceFold before, EvidenceFold after) {
        var reviews = new ArrayList<ReviewItem.Kind>();
        word.mismatch().map(Hearing::reviewOf).ifPresent(reviews::add);
        if (showsAnotherReceipt(word, attempt)) {
            reviews.add(ReviewItem.Kind.RECEIPT_CONFLICT);
        }
        if (after.contradicted() && !before.contradicted()) {
            reviews.add(ReviewItem.Kind.CONTRADICTION);
        }
        return reviews;
    }

    /** One prompt moves money once: two numbers are two payments, or one of them is another's. */
    private static boolean showsAnotherReceipt(Evidence word, Attempt attempt) {
        var shown = EvidenceFold.receiptOf(word);
        return word.counts()
                && shown.isPresent()
                && attempt.receipt().isPresent()
                && !attempt.receipt().equals(shown);
    }

    private static ReviewItem.Kind reviewOf(Mismatch mismatch) {
        return switch (mismatch) {
            case AMOUNT, CURRENCY -> ReviewItem.Kind.AMOUNT_EXCEPTION;
            case PROVIDER_REFERENCE -> ReviewItem.Kind.REFERENCE_EXCEPTION;
            case RECEIPT_TAKEN -> ReviewItem.Kind.RECEIPT_CONFLICT;
            case SOURCE_ADDRESS -> ReviewItem.Kind.SOURCE_EXCEPTION;
            case UNREADABLE -> ReviewItem.Kind.UNREADABLE_CALLBACK;
        };
    }

    /** Whether the due is paid in full by this word, so that its session may be confirmed. */
    public boolean satisfiesDue() {
        return change instanceof Change.Settled(var capture)
                && !capture.applied().isZero()
                && payment.isSatisfied();
    }

    /** The failure of an attempt that the client should be told about: one that was really made. */
    public Optional<Failure> tellableFailure() {
        return change instanceof Change.Failed(var failure) && failure.ending() != AttemptState.NOT_SENT
                ? Optional.of(failure)
                : Optional.empty();
    }
}

package io.miadi.domain.refund;

import io.miadi.domain.payment.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's word on how a refund ended.
 *
 * @param note how it is known
 */
public record Resolution(boolean returned, Optional<Receipt> receipt, String note, Instant at) {
    /** So long the provider is heard first. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Nothing where the refund is not a person's to end: the word of the provider is still expected, or it ended. */
    public Hearing of(Refund refund) {
        return isOpenTo(refund) ? ended(refund) : new Hearing.Nothing(refund);
    }

    private boolean isOpenTo(Refund refund) {
        boolean byHand = refund.way() == RefundWay.BY_HAND && refund.state() == RefundState.APPROVED;
        boolean silent = refund.outSince()
                .filter(since -> !at.isBefore(since.plus(PATIENCE)))
                .isPresent();
        return byHand || silent;
    }

    private Hearing ended(Refund refund) {
        var standing = refund.standing();
        if (!returned) {
            return new Hearing.GaveUp(refund.at(RefundState.FAILED, note, at));
        }
        return new Hearing.PaidBack(refund.standing(
                new Refund.Standing(RefundState.SUCCEEDED, standing.way(), standing.refs(), receipt, note, at)));
    }
}

package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Closing;
import java.time.Instant;

/**
 * That a client is owed money back: of a session that was confirmed after the policy frozen at approval, of one that never was all
 * that came. It is listed here; paying it out is a refund of its own.
 */
public record RefundObligation(PaymentId payment, Money amount, Reason because, Instant at) {
    /** How the session ended that was paid, in full or in part. */
    public enum Reason {
        /** Cancelled by its client in good time. */
        EARLY,
        /** Cancelled by its client late: of a confirmed session the policy says which part is owed back. */
        LATE,
        BY_PRACTICE,
        /** Given up because the rest of the fee did not come in time; all that came is owed back. */
        EXPIRED;

        public static Reason of(Closing closing) {
            return switch (closing) {
                case EARLY -> EARLY;
                case LATE -> LATE;
                case BY_PRACTICE -> BY_PRACTICE;
            };
        }
    }
}

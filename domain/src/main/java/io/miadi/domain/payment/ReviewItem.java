package io.miadi.domain.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * Something about money that a person has to look at. It stays open until somebody closes it by name; nothing closes by itself.
 */
public record ReviewItem(PaymentId payment, Optional<AttemptId> attempt, Kind kind, Instant openedAt) {
    public enum Kind {
        /** An attempt's outcome was not learnt within a day. */
        NEEDS_REVIEW,
        /** Words of equal weight disagree about whether money moved. */
        CONTRADICTION,
        /** A callback names another amount or currency than was asked for. */
        AMOUNT_EXCEPTION,
        /** A callback names another request of the provider than ours. */
        REFERENCE_EXCEPTION,
        /** A receipt that already settled another attempt was reported again. */
        RECEIPT_CONFLICT,
        /** A callback came from outside the provider's addresses. */
        SOURCE_EXCEPTION,
        /** A callback could not be read. */
        UNREADABLE_CALLBACK,
        /** Money came late, twice or in excess and is kept as unapplied client funds. */
        UNAPPLIED_FUNDS,
        /** A session ended early and its client is owed money back; a freed part of it is listed by this kind alone. */
        REFUND_DUE,
        /** A refund that was approved came to nothing; the money is still here. */
        REFUND_FAILED,
        /** A session was paid and so confirmed when it had begun already. */
        CONFIRMED_LATE
    }
}

package io.miadi.application.operations;

import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ReviewItem;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the store for operators. Read-only. Throws {@link io.miadi.application.transaction.StorageUnavailable} when the store
 * cannot be reached.
 */
public interface VitalSigns {
    /**
     * How far behind the queues are and when the provider was last heard; cheap enough for every few seconds.
     *
     * @throws io.miadi.application.transaction.StorageUnavailable also when the store can be read but takes no writes
     */
    Backlog backlog();

    /** Attempts that may still take money, by state; cheap, since they are few. States without any are left out. */
    Map<AttemptState, Long> liveAttempts();

    /** All attempts ever made, by state; reads the whole table, so for every few minutes. States without any are left out. */
    Map<AttemptState, Long> allAttempts();

    /**
     * Messages that were not sent and will not be, by the reason that was kept, and those that wait because they cannot be read;
     * reads the whole table, so for every few minutes. Reasons without any are left out.
     */
    Map<ReasonCode, Long> unsentMessages();

    /** Open items of the desk's worklist, by kind. Kinds without any are left out. */
    Map<ReviewItem.Kind, Long> openReviews();

    /** When each of these attempts was sent; those that do not exist are left out. */
    Map<AttemptId, Instant> sentAt(Collection<AttemptId> attempts);

    /**
     * Each empty when there is none.
     *
     * @param oldestEvent when the oldest event of the outbox was added that is not yet handled
     * @param oldestCallback when the oldest callback of the inbox was received that is not yet worked on
     * @param oldestUnknown when the oldest attempt was sent whose outcome is not known yet, whatever its state is called
     * @param lastWord when the provider last said something new about an attempt
     * @param askedSince when the provider was first asked about an attempt after its last word
     */
    record Backlog(
            Optional<Instant> oldestEvent,
            Optional<Instant> oldestCallback,
            Optional<Instant> oldestUnknown,
            Optional<Instant> lastWord,
            Optional<Instant> askedSince) {}
}

package io.miadi.application.operations;

import io.miadi.domain.payment.AttemptState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Measures the store for operators. Read-only; throws {@code StorageUnavailable} when the store cannot be reached. */
public interface VitalSigns {
    /** How far behind the queues are and when the provider was last heard; cheap enough for every few seconds. */
    Backlog backlog();

    /** Attempts that may still take money, by state; cheap, since they are few. */
    Map<AttemptState, Long> liveAttempts();

    /** All attempts ever made, by state; reads the whole table, so for every few minutes. States without any are left out. */
    Map<AttemptState, Long> allAttempts();

    /**
     * Times of the oldest and the latest; empty when there is none.
     *
     * @param oldestEvent of the outbox, not yet handled
     * @param oldestCallback of the inbox, not yet worked on
     * @param oldestUnknown when the oldest attempt of unknown outcome was sent
     * @param lastWord when the provider last said anything of its own accord or in answer to a question
     * @param lastAsked when the provider was last asked about an attempt or for money
     */
    record Backlog(
            Optional<Instant> oldestEvent,
            Optional<Instant> oldestCallback,
            Optional<Instant> oldestUnknown,
            Optional<Instant> lastWord,
            Optional<Instant> lastAsked) {}
}

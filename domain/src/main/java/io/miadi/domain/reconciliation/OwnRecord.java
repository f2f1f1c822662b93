package io.miadi.domain.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * Something on our side that a report should confirm: an attempt to collect, or a refund.
 *
 * @param account the provider's account over which it went
 * @param providerId the provider's transaction id, where we were told one
 * @param due the id of the due that it collects for
 * @param denied whether another word of the provider contradicts the success that we hold
 */
public record OwnRecord(
        String id,
        String account,
        Movement movement,
        Belief belief,
        @Nullable String providerId,
        @Nullable String due,
        boolean denied) {}

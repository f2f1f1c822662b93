package io.miadi.application.reconciliation.channel;

import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the list of payments of an account was fetched. */
public interface PullProgress {
    /** Claims the next fetching if its time has come, and puts it off by the lease, so that no other node fetches meanwhile. */
    Optional<State> claim(String account, Instant now, Duration lease);

    /** As it stands; empty before the first claim. */
    Optional<State> find(String account);

    void registered(String account, boolean isRegistered);

    /** Everything up to then was fetched. */
    void reached(String account, Instant reached, Instant fetchedAt, Instant next);

    /** It was not fetched, for this cause. */
    void failed(String account, Instant next, String cause);

    /** The next fetching is due at once, or as soon as the one that goes on is over. */
    void hasten(String account, Instant now);

    /** A time that was never fetched, and can be no more. */
    void missed(String account, TimeRange gap, Instant now);

    /** The latest first. */
    List<TimeRange> gaps(String account, int limit);

    /**
     * Where it stands.
     *
     * @param reached up to where the list was fetched; empty before the first time
     * @param tries how often it failed since it was fetched last
     * @param cause of the latest failure, empty after a success
     */
    record State(
            boolean registered,
            Optional<Instant> reached,
            Instant next,
            int tries,
            Optional<Instant> fetchedAt,
            Optional<String> cause) {}
}

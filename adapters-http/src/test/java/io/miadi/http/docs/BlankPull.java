package io.miadi.http.docs;

import io.miadi.application.reconciliation.channel.PullProgress;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A list of payments that is never fetched. */
final class BlankPull implements PullProgress {
    @Override
    public Optional<State> claim(String account, Instant now, Duration lease) {
        return Optional.empty();
    }

    @Override
    public Optional<State> find(String account) {
        return Optional.empty();
    }

    @Override
    public void registered(String account, boolean isRegistered) {}

    @Override
    public void reached(String account, Instant reached, Instant fetchedAt, Instant next) {}

    @Override
    public void failed(String account, Instant next, String cause) {}

    @Override
    public void hasten(String account, Instant now) {}

    @Override
    public void missed(String account, TimeRange gap, Instant now) {}

    @Override
    public List<TimeRange> gaps(String account, int limit) {
        return List.of();
    }
}

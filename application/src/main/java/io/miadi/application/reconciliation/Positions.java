package io.miadi.application.reconciliation;

import io.miadi.application.reconciliation.Position.Side;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where lines and records stand, for whoever asks; nothing is changed here. */
public interface Positions {
    /**
     * How much there is of one class.
     *
     * @param in what came in of it, {@code out} what went out
     */
    record Total(Side side, MatchClass kind, int count, Money in, Money out) {}

    /**
     * A position with what a person knows it by.
     *
     * @param since when it came to be of its class
     * @param providerId the provider's number of the transaction
     * @param reference what the payer typed, or the reference of our due
     */
    record Placed(
            Position position,
            Instant since,
            Optional<String> providerId,
            Optional<String> reference,
            Optional<SessionId> session) {}

    /** Where a page goes on: behind this one. */
    record Mark(Instant at, String id) {}

    /** Of all that moved within the range; ordered by side, class and currency. */
    List<Total> totals(TimeRange range);

    /** Those of a side that are of one of the classes' coarse standings, oldest first. */
    List<Placed> list(Side side, Set<Status> statuses, Optional<Mark> after, int limit);

    /** All that moved within the range, oldest first. */
    List<Placed> within(TimeRange range, Optional<Mark> after, int limit);

    /** Our records of one session. */
    List<Placed> ofSession(SessionId session);

    /** How many are of each coarse standing that wants work, and since when the oldest is. */
    List<Open> open();

    /** @param oldest when the money of the oldest moved */
    record Open(Side side, Status status, int count, Instant oldest) {}
}

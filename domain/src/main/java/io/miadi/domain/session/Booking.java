package io.miadi.domain.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * What was agreed when a session was booked: who, with whom, for what and at what price.
 *
 * @param kindName the kind's name at that time
 * @param price the price at that time; zero for a session that is free of charge
 */
public record Booking(
        PersonId client,
        PersonId practitioner,
        KindId kind,
        String kindName,
        Money price,
        Buffers buffers,
        PersonId by,
        Instant at) {
    /**
     * How far ahead a session can begin: two years, with a leap day. Nobody plans one further; a start beyond it is a slip in the
     * year, and would be approved, paid and announced like any other.
     */
    public static final Duration FURTHEST_AHEAD = Duration.ofDays(731);

    public static boolean isTooFarAhead(Instant start, Instant now) {
        return start.isAfter(now.plus(FURTHEST_AHEAD));
    }

    /** The margins that a practitioner needs around a session of this kind. */
    public record Buffers(Duration before, Duration after) {
        public Buffers {
            if (before.isNegative() || after.isNegative()) {
                throw new IllegalArgumentException("a buffer is not negative");
            }
        }

        public TimeRange around(TimeRange time) {
            return time.widened(before, after);
        }
    }
}

package io.miadi.domain.session;

import io.miadi.domain.money.Money;
import java.time.Duration;

/**
 * A kind of session that the practice offers: therapy, consultation, court date, home visit.
 *
 * @param name 1 to 80 characters, as clients see it
 * @param offered whether it can be booked now; what is booked stays as it was
 */
public record SessionKind(
        KindId id, String name, Duration duration, Money price, Booking.Buffers buffers, boolean offered) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public SessionKind {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("a kind's name has 1 to 80 characters");
        }
        if (duration.compareTo(Duration.ofMinutes(5)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a session takes 5 minutes to 24 hours");
        }
    }
}

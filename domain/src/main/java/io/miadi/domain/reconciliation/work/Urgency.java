package io.miadi.domain.reconciliation.work;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How soon an exception has to be looked at: the higher of what its class and its amount ask for, and a step more once it is
 * late. Working hours are 08:00 to 17:00 from Monday to Friday.
 *
 * @param due when somebody has to have looked at it
 */
public record Urgency(Severity severity, Instant due, boolean late) {
    private static final Money HIGH = Money.kes(50_000);
    private static final Money CRITICAL = Money.kes(250_000);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Duration WORKING_DAY = Duration.between(OPENS, CLOSES);

    public static Urgency of(ExceptionItem item, Instant now, ZoneId zone) {
        var severity = severity(item.kind(), item.amount());
        var due = due(severity, item.openedAt(), zone);
        boolean late = now.isAfter(due);
        return new Urgency(late ? raised(severity) : severity, due, late);
    }

    /** How severe it is before it is late. */
    public static Severity severity(MatchClass kind, Money amount) {
        return max(kind.severity(), band(amount));
    }

    private static Severity band(Money amount) {
        if (!amount.currency().equals(Money.KES) || amount.compareTo(CRITICAL) >= 0) {
            return Severity.CRITICAL;
        }
        return amount.compareTo(HIGH) >= 0 ? Severity.HIGH : Severity.NONE;
    }

    private static Severity max(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Severity raised(Severity severity) {
        return severity == Severity.CRITICAL ? severity : Severity.values()[severity.ordinal() + 1];
    }

    private static Instant due(Severity severity, Instant from, ZoneId zone) {
        return switch (severity) {
            case CRITICAL -> worked(from.atZone(zone), Duration.ofHours(4));
            case HIGH -> worked(from.atZone(zone), WORKING_DAY);
            case MEDIUM -> worked(from.atZone(zone), WORKING_DAY.multipliedBy(3));
            case LOW, INFO, NONE -> from.plus(Duration.ofDays(7));
        };
    }

    /** The moment at which so much working time has passed. */
    private static Instant worked(ZonedDateTime from, Duration wanted) {
        var at = opening(from);
        var left = wanted;
        while (true) {
            var today = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = opening(at.plusDays(1).with(OPENS));
        }
    }

    /** The same moment within working hours, else the next opening. */
    private static ZonedDateTime opening(ZonedDateTime at) {
        var day = at;
        if (!day.toLocalTime().isBefore(CLOSES)) {
            day = day.plusDays(1).with(OPENS);
        } else if (day.toLocalTime().isBefore(OPENS)) {
            day = day.with(OPENS);
        }
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1).with(OPENS);
        }
        return day;
    }
}

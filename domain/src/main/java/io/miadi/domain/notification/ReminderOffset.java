package io.miadi.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long before its start a session is called to mind, in elapsed time and not in days of the calendar. */
public enum ReminderOffset {
    DAY(Duration.ofHours(24)),
    HOUR(Duration.ofHours(1));

    /** A reminder an hour before is of no use to somebody who has ten minutes left. */
    private static final Duration TOO_CLOSE = Duration.ofMinutes(10);

    private final Duration before;

    ReminderOffset(Duration before) {
        this.before = before;
    }

    public Instant dueAt(Instant start) {
        return start.minus(before);
    }

    /** Until when a reminder that was missed is still sent late: the long one until the short one is due (rule R5). */
    public Instant usefulUntil(Instant start) {
        return switch (this) {
            case DAY -> HOUR.dueAt(start);
            case HOUR -> start.minus(TOO_CLOSE);
        };
    }

    /** The reminders that a session confirmed now still gets; for the others the confirmation itself will do (rule R1). */
    public static List<ReminderOffset> ahead(Instant start, Instant confirmedAt) {
        return List.of(values()).stream()
                .filter(offset -> offset.dueAt(start).isAfter(confirmedAt))
                .toList();
    }
}

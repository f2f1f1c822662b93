package io.miadi.application.notification;

import io.miadi.domain.notification.Reminder;
import java.time.Instant;
import java.util.List;

/** Reminders that wait for their time. Changes happen within a unit of work. */
public interface Reminders {
    /** Adds the reminder; nothing happens when the same one waits already. */
    void add(Reminder reminder);

    /** Reminders whose time has come, earliest first, locked; those that another worker holds are skipped. */
    List<Reminder> due(Instant now, int limit);

    /** Takes the reminder off the list for ever. */
    void done(Reminder reminder);
}

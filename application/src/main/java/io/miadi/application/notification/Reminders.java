package io.miadi.application.notification;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.Subject;
import java.time.Instant;
import java.util.List;

/** Reminders that wait for their time. Changes happen within a unit of work. */
public interface Reminders {
    /** Adds the reminder; nothing happens when the same one waits already. */
    void add(Reminder reminder);

    /**
     * Reminders whose time has come and that are not put off beyond the given time, earliest first, locked; those that another
     * worker holds are skipped.
     */
    List<Waiting> due(Instant now, int limit);

    /** Takes the reminder off the list for ever. */
    void done(Waiting reminder);

    /** Puts the reminder off after telling it failed; the cause is the kind of failure, never its text. */
    void postpone(Waiting reminder, Instant until, String cause);

    /**
     * A reminder as it stands on the list; one of a kind that nobody knows must not keep the others from being taken.
     *
     * @param kind the stored name of the kind, which a newer version may have written
     * @param tries how often telling it failed
     */
    record Waiting(Subject.OfSession about, PersonId recipient, String kind, Instant dueAt, int tries) {
        public static Waiting of(Reminder reminder) {
            return new Waiting(
                    reminder.about(), reminder.recipient(), reminder.kind().name(), reminder.dueAt(), 0);
        }

        /** @throws IllegalArgumentException if this version knows no such kind */
        public Reminder reminder() {
            return new Reminder(about, recipient, MessageKind.valueOf(kind), dueAt);
        }
    }
}

package io.miadi.application.notification;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.ReminderOffset;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionState;
import java.time.Instant;

/** Writes down whom a confirmed session is to be called to mind, and when. */
public final class PlanReminders {
    private final Reminders reminders;

    public PlanReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Any event that may have left its session confirmed at some time; the session itself says whether it did. */
    void after(SessionEvent event, Instant at, Scene scene) {
        scene.session(event.session())
                .filter(session -> session.version() == event.version())
                .filter(session -> session.state() instanceof SessionState.Confirmed)
                .ifPresent(session -> remind(session, at));
    }

    private void remind(Session session, Instant at) {
        var about = new Subject.OfSession(session.id(), session.version());
        var start = session.time().start();
        for (var offset : ReminderOffset.ahead(start, at)) {
            add(about, session.booking().client(), toClient(offset), offset.dueAt(start));
            add(about, session.booking().practitioner(), toPractitioner(offset), offset.dueAt(start));
        }
    }

    private void add(Subject.OfSession about, PersonId recipient, MessageKind kind, Instant dueAt) {
        reminders.add(new Reminder(about, recipient, kind, dueAt));
    }

    private static MessageKind toClient(ReminderOffset offset) {
        return switch (offset) {
            case DAY -> MessageKind.REMINDER_DAY;
            case HOUR -> MessageKind.REMINDER_HOUR;
        };
    }

    private static MessageKind toPractitioner(ReminderOffset offset) {
        return switch (offset) {
            case DAY -> MessageKind.PRACTITIONER_REMINDER_DAY;
            case HOUR -> MessageKind.PRACTITIONER_REMINDER_HOUR;
        };
    }
}

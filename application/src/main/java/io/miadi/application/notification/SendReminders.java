package io.miadi.application.notification;

import io.miadi.application.notification.Tellings.Telling;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.Reminder;
import java.time.InstantSource;

/** Makes notifications of the reminders whose time has come; whether each is still true is judged there and then. */
public final class SendReminders {
    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final Reminders reminders;
    private final Records records;
    private final WriteNotification write;
    private final InstantSource clock;

    public SendReminders(
            UnitOfWork unitOfWork, Reminders reminders, Records records, WriteNotification write, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.reminders = reminders;
        this.records = records;
        this.write = write;
        this.clock = clock;
    }

    /** One pass; returns how many reminders left the list. */
    public int run() {
        return unitOfWork.run(() -> {
            var due = reminders.due(clock.instant(), BATCH);
            var told = due.stream().map(this::told).toList();
            write.write(told, Scene.ofNotifications(records, told.stream()));
            due.forEach(reminders::done);
            return due.size();
        });
    }

    private Notification told(Reminder reminder) {
        var telling = new Telling(reminder.kind(), reminder.about(), reminder.recipient());
        return write.notification(telling, reminder.dueAt());
    }
}

package io.miadi.application.notification;

import io.miadi.application.notification.Tellings.Telling;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Reminder;
import java.time.InstantSource;

/** Makes notifications of the reminders whose time has come; whether each is still true is judged there and then. */
public final class SendReminders {
    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final Reminders reminders;
    private final WriteNotification write;
    private final InstantSource clock;

    public SendReminders(UnitOfWork unitOfWork, Reminders reminders, WriteNotification write, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.reminders = reminders;
        this.write = write;
        this.clock = clock;
    }

    /** One pass; returns how many reminders left the list. */
    public int run() {
        return unitOfWork.run(() -> {
            var due = reminders.due(clock.instant(), BATCH);
            due.forEach(this::send);
            return due.size();
        });
    }

    private void send(Reminder reminder) {
        write.write(new Telling(reminder.kind(), reminder.about(), reminder.recipient()), reminder.dueAt());
        reminders.done(reminder);
    }
}

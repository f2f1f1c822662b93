package io.miadi.application.notification;

import io.miadi.application.batch.BatchFirst;
import io.miadi.application.batch.Troubles;
import io.miadi.application.notification.Reminders.Waiting;
import io.miadi.application.notification.Tellings.Telling;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Category;
import io.miadi.domain.notification.Notification;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes notifications of the reminders whose time has come; whether each is still true is judged there and then. A reminder that
 * cannot be made into one is put off, and the others are told.
 */
public final class SendReminders {
    private static final int BATCH = 50;

    private final Reminders reminders;
    private final Records records;
    private final WriteNotification write;
    private final InstantSource clock;
    private final BatchFirst<Waiting> batches;

    public SendReminders(
            UnitOfWork unitOfWork, Reminders reminders, Records records, WriteNotification write, InstantSource clock) {
        this.reminders = reminders;
        this.records = records;
        this.write = write;
        this.clock = clock;
        this.batches = new BatchFirst<>(unitOfWork, new Due());
    }

    /**
     * One pass; returns how many reminders left the list.
     *
     * @throws IllegalStateException at the end of a pass that put reminders off, with the cause of each
     */
    public int run() {
        var troubles = new Troubles();
        int told = batches.run(BATCH, troubles);
        troubles.tell("reminders", "told");
        return told;
    }

    private final class Due implements BatchFirst.Worklist<Waiting> {
        @Override
        public List<Waiting> take(int limit) {
            return reminders.due(clock.instant(), limit);
        }

        @Override
        public void work(List<Waiting> taken) {
            var told = taken.stream().map(SendReminders.this::told).toList();
            write.write(told, Scene.ofNotifications(records, told.stream()));
            taken.forEach(reminders::done);
        }

        @Override
        public void postpone(Waiting waiting, RuntimeException cause) {
            var pause = Category.REMINDER.budget().ceiling(waiting.tries() + 1);
            reminders.postpone(
                    waiting, clock.instant().plus(pause), cause.getClass().getSimpleName());
        }
    }

    private Notification told(Waiting waiting) {
        var reminder = waiting.reminder();
        var telling = new Telling(reminder.kind(), reminder.about(), reminder.recipient());
        return write.notification(telling, reminder.dueAt());
    }
}

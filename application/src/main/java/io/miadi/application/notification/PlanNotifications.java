package io.miadi.application.notification;

import io.miadi.application.batch.BatchFirst;
import io.miadi.application.batch.Troubles;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Category;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.session.SessionEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns committed events into notifications, in transactions of its own: what it does and that the event is done commit
 * together. An event that cannot be planned puts its stream off and touches nothing else, least of all what it tells of.
 */
public final class PlanNotifications {
    private static final int BATCH = 50;

    private final PendingEvents events;
    private final Records records;
    private final WriteNotification write;
    private final PlanReminders reminders;
    private final InstantSource clock;
    private final BatchFirst<Pending> batches;

    public PlanNotifications(
            UnitOfWork unitOfWork,
            PendingEvents events,
            Records records,
            WriteNotification write,
            PlanReminders reminders,
            InstantSource clock) {
        this.events = events;
        this.records = records;
        this.write = write;
        this.reminders = reminders;
        this.clock = clock;
        this.batches = new BatchFirst<>(unitOfWork, new Heads());
    }

    /**
     * Plans the heads of all streams, a batch at a time until one is not full; returns how many events were planned.
     *
     * @throws IllegalStateException at the end of a pass that put events off, with the cause of each
     */
    public int run() {
        var troubles = new Troubles();
        int planned = 0;
        int latest;
        do {
            latest = batches.run(BATCH, troubles);
            planned += latest;
        } while (latest == BATCH);
        troubles.tell("events", "told of");
        return planned;
    }

    private final class Heads implements BatchFirst.Worklist<Pending> {
        @Override
        public List<Pending> take(int limit) {
            return events.take(clock.instant(), limit);
        }

        @Override
        public void work(List<Pending> taken) {
            var scene = Scene.ofEvents(records, taken);
            write.write(taken.stream().flatMap(pending -> told(pending, scene)).toList(), scene);
            taken.forEach(pending -> remind(pending, scene));
            events.done(taken.stream().map(Pending::sequence).toList());
        }

        @Override
        public void postpone(Pending pending, RuntimeException cause) {
            var pause = Category.TRANSACTIONAL.budget().ceiling(pending.tries() + 1);
            events.postpone(
                    pending.sequence(),
                    clock.instant().plus(pause),
                    cause.getClass().getSimpleName());
        }
    }

    private Stream<Notification> told(Pending pending, Scene scene) {
        return Tellings.of(pending, scene).stream().map(telling -> write.notification(telling, pending.at()));
    }

    private void remind(Pending pending, Scene scene) {
        if (pending.event() instanceof SessionEvent event) {
            reminders.after(event, pending.at(), scene);
        }
    }
}

package io.miadi.application.notification;

import io.miadi.application.batch.Troubles;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Category;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.session.SessionEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns committed events into notifications, in transactions of its own: what it does and that the event is done commit
 * together. An event that cannot be planned puts its stream off and touches nothing else, least of all what it tells of.
 */
public final class PlanNotifications {
    private static final int BATCH = 50;
    /** Beyond this the pause has reached its cap for long. */
    private static final int MOST_TRIES = 30;

    private final UnitOfWork unitOfWork;
    private final PendingEvents events;
    private final Records records;
    private final WriteNotification write;
    private final PlanReminders reminders;
    private final InstantSource clock;

    public PlanNotifications(
            UnitOfWork unitOfWork,
            PendingEvents events,
            Records records,
            WriteNotification write,
            PlanReminders reminders,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.events = events;
        this.records = records;
        this.write = write;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * One pass over the heads of all streams; returns how many events were planned.
     *
     * @throws IllegalStateException at the end of a pass that put events off, with the cause of each
     */
    public int run() {
        var taken = new ArrayList<Pending>();
        try {
            return unitOfWork.run(() -> plan(taken, BATCH));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e; // no event is to blame
            }
            // One of the batch is to blame: taken one by one, it alone is put off.
            return oneByOne(taken.size());
        }
    }

    private int plan(List<Pending> taken, int limit) {
        taken.clear(); // a transaction that lost a race runs again
        taken.addAll(events.take(clock.instant(), limit));
        if (taken.isEmpty()) {
            return 0;
        }
        var scene = Scene.ofEvents(records, taken);
        write.write(taken.stream().flatMap(pending -> told(pending, scene)).toList(), scene);
        taken.forEach(pending -> remind(pending, scene));
        events.done(taken.stream().map(Pending::sequence).toList());
        return taken.size();
    }

    private Stream<Notification> told(Pending pending, Scene scene) {
        return Tellings.of(pending, scene).stream().map(telling -> write.notification(telling, pending.at()));
    }

    private void remind(Pending pending, Scene scene) {
        if (pending.event() instanceof SessionEvent event) {
            reminders.after(event, pending.at(), scene);
        }
    }

    private int oneByOne(int count) {
        var troubles = new Troubles();
        int planned = 0;
        for (int i = 0; i < count; i++) {
            planned += one(troubles);
        }
        troubles.tell("events", "told of");
        return planned;
    }

    private int one(Troubles troubles) {
        var taken = new ArrayList<Pending>();
        try {
            return unitOfWork.run(() -> plan(taken, 1));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            troubles.add(e);
            return unitOfWork.run(() -> postpone(taken, e));
        }
    }

    /** Returns how many were planned, which is none. */
    private int postpone(List<Pending> taken, RuntimeException cause) {
        for (var pending : taken) {
            var pause = Category.TRANSACTIONAL.budget().ceiling(Math.min(pending.tries() + 1, MOST_TRIES));
            events.postpone(
                    pending.sequence(),
                    clock.instant().plus(pause),
                    cause.getClass().getSimpleName());
        }
        return 0;
    }
}

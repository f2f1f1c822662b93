package io.miadi.application.notification;

import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Category;
import io.miadi.domain.session.SessionEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
    private final Tellings tellings;
    private final WriteNotification write;
    private final PlanReminders reminders;
    private final InstantSource clock;

    public PlanNotifications(
            UnitOfWork unitOfWork,
            PendingEvents events,
            Tellings tellings,
            WriteNotification write,
            PlanReminders reminders,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.events = events;
        this.tellings = tellings;
        this.write = write;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** @param planned events that are done; @param postponed events whose planning failed and that are tried again later */
    public record Pass(int planned, int postponed) {
        /** Whether another pass may find something to do at once. */
        public boolean foundWork() {
            return planned > 0;
        }
    }

    /** One pass over the heads of all streams. */
    public Pass run() {
        var taken = new ArrayList<Pending>();
        try {
            return unitOfWork.run(() -> plan(taken, BATCH));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // One of the batch is to blame: taken one by one, it alone is put off.
            return oneByOne(taken.size());
        }
    }

    private Pass plan(List<Pending> taken, int limit) {
        taken.clear(); // a transaction that lost a race runs again
        taken.addAll(events.take(clock.instant(), limit));
        taken.forEach(this::plan);
        events.done(taken.stream().map(Pending::sequence).toList());
        return new Pass(taken.size(), 0);
    }

    private void plan(Pending pending) {
        tellings.of(pending).forEach(telling -> write.write(telling, pending.at()));
        if (pending.event() instanceof SessionEvent event) {
            reminders.after(event, pending.at());
        }
    }

    private Pass oneByOne(int count) {
        int planned = 0;
        int postponed = 0;
        for (int i = 0; i < count; i++) {
            var pass = one();
            planned += pass.planned();
            postponed += pass.postponed();
        }
        return new Pass(planned, postponed);
    }

    private Pass one() {
        var taken = new ArrayList<Pending>();
        try {
            return unitOfWork.run(() -> plan(taken, 1));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            return unitOfWork.run(() -> postpone(taken, e));
        }
    }

    private Pass postpone(List<Pending> taken, RuntimeException cause) {
        for (var pending : taken) {
            var pause = Category.TRANSACTIONAL.budget().ceiling(Math.min(pending.tries() + 1, MOST_TRIES));
            events.postpone(
                    pending.sequence(),
                    clock.instant().plus(pause),
                    cause.getClass().getSimpleName());
        }
        return new Pass(0, taken.size());
    }
}

package io.miadi.testkit.notification;

import io.miadi.application.notification.Reminders;
import io.miadi.domain.notification.Reminder;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reminders in memory. */
public final class InMemoryReminders implements Reminders {
    private final InMemoryTable<Reminder, Reminder> waiting;

    public InMemoryReminders(InMemoryUnitOfWork unitOfWork) {
        this.waiting = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void add(Reminder reminder) {
        waiting.put(reminder, reminder);
    }

    @Override
    public List<Reminder> due(Instant now, int limit) {
        return waiting.rows()
                .filter(r -> !r.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Reminder::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(Reminder reminder) {
        waiting.remove(reminder);
    }

    /** All that wait, whenever they are due. */
    public List<Reminder> waiting() {
        return waiting.rows().toList();
    }
}

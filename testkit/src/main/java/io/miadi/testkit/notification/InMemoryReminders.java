package io.miadi.testkit.notification;

import io.miadi.application.notification.Reminders;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.Subject;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reminders in memory. */
public final class InMemoryReminders implements Reminders {
    private final InMemoryTable<Key, Row> waiting;

    public InMemoryReminders(InMemoryUnitOfWork unitOfWork) {
        this.waiting = new InMemoryTable<>(unitOfWork);
    }

    private record Key(Subject.OfSession about, PersonId recipient, String kind) {
        static Key of(Waiting reminder) {
            return new Key(reminder.about(), reminder.recipient(), reminder.kind());
        }
    }

    private record Row(Waiting reminder, Instant notBefore) {}

    @Override
    public void add(Reminder reminder) {
        add(Waiting.of(reminder));
    }

    /** Adds a reminder as another version of the program may have stored it. */
    public void add(Waiting reminder) {
        if (waiting.get(Key.of(reminder)).isEmpty()) {
            waiting.put(Key.of(reminder), new Row(reminder, reminder.dueAt()));
        }
    }

    @Override
    public List<Waiting> due(Instant now, int limit) {
        return waiting.rows()
                .filter(row -> !row.notBefore().isAfter(now))
                .map(Row::reminder)
                .sorted(Comparator.comparing(Waiting::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(Waiting reminder) {
        waiting.remove(Key.of(reminder));
    }

    @Override
    public void postpone(Waiting reminder, Instant until, String cause) {
        var later = new Waiting(
                reminder.about(), reminder.recipient(), reminder.kind(), reminder.dueAt(), reminder.tries() + 1);
        waiting.put(Key.of(reminder), new Row(later, until));
    }

    /** All that wait, whenever they are due. */
    public List<Waiting> waiting() {
        return waiting.rows().map(Row::reminder).toList();
    }
}

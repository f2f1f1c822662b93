package io.miadi.testkit.notification;

import io.miadi.application.notification.Reminders;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.PracticeStore;
import java.time.InstantSource;

class InMemoryRemindersTest implements RemindersContract {
    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(NotificationExamples.NOW));
    private final InMemoryReminders reminders = new InMemoryReminders(store.unitOfWork());

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public PracticeStore store() {
        return store;
    }
}

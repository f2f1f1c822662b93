package io.miadi.persistence.notification;

import io.miadi.application.notification.Reminders;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.notification.RemindersContract;
import io.miadi.testkit.store.PracticeStore;

class JdbiRemindersTest implements RemindersContract {
    private final JdbiStore store = JdbiStore.shared();

    @Override
    public Reminders reminders() {
        return new JdbiReminders(store.database().session());
    }

    @Override
    public PracticeStore store() {
        return store;
    }
}

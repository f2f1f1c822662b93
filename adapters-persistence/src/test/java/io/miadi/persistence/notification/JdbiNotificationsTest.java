package io.miadi.persistence.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.Notifications;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.notification.NotificationsContract;

class JdbiNotificationsTest implements NotificationsContract {
    private final JdbiStore store = JdbiStore.shared();

    @Override
    public Notifications notifications() {
        return new JdbiNotifications(store.database().session());
    }

    @Override
    public Deliveries deliveries() {
        return new JdbiDeliveries(store.database().session());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return store.unitOfWork();
    }
}

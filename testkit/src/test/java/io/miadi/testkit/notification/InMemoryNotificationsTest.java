package io.miadi.testkit.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.Notifications;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;

class InMemoryNotificationsTest implements NotificationsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryNotifications notifications = new InMemoryNotifications(unitOfWork);
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(unitOfWork);

    @Override
    public Notifications notifications() {
        return notifications;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}

package io.miadi.testkit.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;

class InMemoryDeliveriesTest implements DeliveriesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(unitOfWork);

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public void makeUnreadable(DeliveryId id) {
        deliveries.makeUnreadable(id, "no kind is called FromTomorrow");
    }
}

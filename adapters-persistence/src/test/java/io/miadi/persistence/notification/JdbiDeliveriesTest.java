package io.miadi.persistence.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.notification.DeliveriesContract;

class JdbiDeliveriesTest implements DeliveriesContract {
    private final JdbiStore store = JdbiStore.shared();

    @Override
    public Deliveries deliveries() {
        return new JdbiDeliveries(store.database().session());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return store.unitOfWork();
    }
}

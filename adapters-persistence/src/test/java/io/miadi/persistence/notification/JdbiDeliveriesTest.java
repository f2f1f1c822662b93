package io.miadi.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.notification.DeliveriesContract;
import java.sql.SQLException;

class JdbiDeliveriesTest implements DeliveriesContract {
    private static final String FROM_A_NEWER_VERSION = """
            update notification set kind = 'FromTomorrow'
             where id = (select notification_id from delivery where id = ?)
            """;

    private final JdbiStore store = JdbiStore.shared();

    @Override
    public Deliveries deliveries() {
        return new JdbiDeliveries(store.database().session());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return store.unitOfWork();
    }

    /** As the owner of the tables: the program itself never changes a notification. */
    @Override
    public void makeUnreadable(DeliveryId id) {
        try (var owner = store.url().connect();
                var update = owner.prepareStatement(FROM_A_NEWER_VERSION)) {
            update.setObject(1, id.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

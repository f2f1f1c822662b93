package io.miadi.persistence.notification;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.Subject;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** Deliveries between rows and values. */
final class DeliveryRows {
    private DeliveryRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, Delivery delivery) {
        return statement
                .bind("delivery", delivery.id().value())
                .bind("state", delivery.state().name())
                .bind("reason", delivery.reason().map(ReasonCode::name).orElse(null))
                .bind("attempts", delivery.attempts())
                .bind("failures", delivery.failures())
                .bind("nextAt", Times.utc(delivery.nextAt()));
    }

    static Delivery read(Row row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.uuid("delivery_id")),
                notification(row),
                Channel.valueOf(row.text("channel")),
                DeliveryState.valueOf(row.text("state")),
                row.optionalText("reason").map(ReasonCode::valueOf),
                row.integer("attempts"),
                row.integer("failures"),
                row.instant("next_at"));
    }

    private static Notification notification(Row row) throws SQLException {
        return new Notification(
                new NotificationId(row.uuid("notification_id")),
                MessageKind.valueOf(row.text("kind")),
                Subject.parse(row.text("subject")),
                new PersonId(row.uuid("recipient_id")),
                row.instant("at"));
    }
}

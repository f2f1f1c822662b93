package io.miadi.testkit.notification;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.Subject;
import java.time.Instant;
import java.util.UUID;

/** Notifications that refer to nothing else in a store. All ids are new. */
public final class NotificationExamples {
    public static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private NotificationExamples() {}

    public static Notification toSomebody() {
        return to(new PersonId(UUID.randomUUID()));
    }

    public static Notification to(PersonId person) {
        return new Notification(
                new NotificationId(UUID.randomUUID()),
                MessageKind.PASSWORD_CHANGED,
                new Subject.OfAccount(person, UUID.randomUUID().getLeastSignificantBits() >>> 1),
                person,
                NOW);
    }

    public static Delivery waiting(Notification notification, Channel channel, Instant at) {
        return Delivery.waiting(new DeliveryId(UUID.randomUUID()), notification, channel, at);
    }
}

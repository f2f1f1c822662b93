package io.miadi.application.notification;

import io.miadi.application.notification.Tellings.Telling;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Writes one notification down with a delivery a channel, and its line in the product's own list, once a key. */
public final class WriteNotification {
    private final ComposeMessage compose;
    private final MessageWriter writer;
    private final Deliveries deliveries;
    private final Notifications notifications;
    private final Ids ids;
    private final InstantSource clock;

    public WriteNotification(
            ComposeMessage compose,
            MessageWriter writer,
            Deliveries deliveries,
            Notifications notifications,
            Ids ids,
            InstantSource clock) {
        this.compose = compose;
        this.writer = writer;
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param at when that happened which is told */
    void write(Telling telling, Instant at) {
        var notification = new Notification(
                new NotificationId(ids.next()), telling.kind(), telling.subject(), telling.recipient(), at);
        var composition = compose.of(notification);
        var planned = telling.kind().channels().stream()
                .map(channel -> planned(notification, channel, composition))
                .toList();
        if (deliveries.add(notification, planned)
                && telling.kind().channels().contains(Channel.IN_APP)
                && composition instanceof Composition.Ready ready) {
            notifications.add(notification, writer.line(ready.message()));
        }
    }

    private Delivery planned(Notification notification, Channel channel, Composition composition) {
        var now = clock.instant();
        var delivery = Delivery.waiting(new DeliveryId(ids.next()), notification, channel, now);
        return switch (composition) {
            case Composition.Nothing(var why) -> delivery.dropped(why, now);
            case Composition.Ready ready when channel == Channel.IN_APP -> delivery.accepted(now);
            case Composition.Ready ready ->
                unreachable(ready, channel)
                        .map(why -> delivery.dropped(why, now))
                        .orElse(delivery);
        };
    }

    /** Why the recipient cannot be had by the channel at all; empty when they can. */
    static Optional<ReasonCode> unreachable(Composition.Ready ready, Channel channel) {
        boolean reachable = switch (channel) {
            case IN_APP -> true;
            case EMAIL -> ready.to().email().isPresent();
            case SMS -> ready.to().phone().isPresent();
        };
        return reachable ? Optional.empty() : Optional.of(ReasonCode.NO_ADDRESS);
    }
}

package io.miadi.application.notification;

import io.miadi.application.notification.Deliveries.Plan;
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
import java.util.List;
import java.util.Optional;

/** Writes notifications down with a delivery a channel, and their lines in the product's own lists, once a key. */
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

    /** A notification as it is to be written, and what it says now. */
    private record Draft(Plan plan, Composition composition) {
        Notification notification() {
            return plan.notification();
        }
    }

    /** @param at when that happened which is told */
    Notification notification(Telling telling, Instant at) {
        return new Notification(
                new NotificationId(ids.next()), telling.kind(), telling.subject(), telling.recipient(), at);
    }

    void write(List<Notification> told, Scene scene) {
        if (told.isEmpty()) {
            return;
        }
        var drafts =
                told.stream().map(notification -> draft(notification, scene)).toList();
        var added = deliveries.add(drafts.stream().map(Draft::plan).toList());
        drafts.stream()
                .filter(draft -> added.contains(draft.notification().id()))
                .filter(draft -> draft.notification().kind().channels().contains(Channel.IN_APP))
                .forEach(this::list);
    }

    private void list(Draft draft) {
        if (draft.composition() instanceof Composition.Ready ready) {
            notifications.add(draft.notification(), writer.line(ready.message()));
        }
    }

    private Draft draft(Notification notification, Scene scene) {
        var composition = ifStillOfUse(compose.of(notification, scene));
        var planned = notification.kind().channels().stream()
                .map(channel -> planned(notification, channel, composition))
                .toList();
        return new Draft(new Plan(notification, planned), composition);
    }

    /** What is planned late, as after an outage, may have lost its use before any channel has it. */
    private Composition ifStillOfUse(Composition composition) {
        return composition instanceof Composition.Ready ready && ready.isOver(clock.instant())
                ? new Composition.Nothing(ReasonCode.EXPIRED)
                : composition;
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

package io.miadi.application.notification;

import io.miadi.application.batch.Troubles;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the deliveries whose time has come. One that cannot be read is set aside, counted by its reason and told of at the end of
 * each pass that meets it, and the others go on.
 */
final class DueDeliveries {
    /** Seldom enough to be no load, often enough that somebody hears of it until it is mended or a version comes that can read it. */
    static final Duration UNTIL_READ_AGAIN = Duration.ofHours(1);

    private final Deliveries deliveries;

    DueDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @param seen how many were taken, those that cannot be read included */
    record Taken(List<Delivery> readable, int seen) {}

    /** Joins the unit of work that is open. */
    Taken take(Channel channel, Instant now, int limit, Troubles troubles) {
        var due = deliveries.due(channel, now, limit);
        var readable = new ArrayList<Delivery>();
        for (var found : due) {
            switch (found) {
                case Deliveries.Due.Readable(var delivery) -> readable.add(delivery);
                case Deliveries.Due.Unreadable(var id, var why) -> {
                    deliveries.setAside(id, now.plus(UNTIL_READ_AGAIN));
                    troubles.add(unreadable(id, why));
                }
            }
        }
        return new Taken(List.copyOf(readable), due.size());
    }

    private static RuntimeException unreadable(DeliveryId id, RuntimeException why) {
        return new IllegalStateException("delivery " + id + " cannot be read", why);
    }
}

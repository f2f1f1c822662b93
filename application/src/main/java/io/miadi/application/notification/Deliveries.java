package io.miadi.application.notification;

import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notifications, their deliveries and every attempt. Changes happen within a unit of work. */
public interface Deliveries {
    /** Adds notifications with their deliveries, but none whose key is there already; returns which were added. */
    Set<NotificationId> add(List<Plan> plans);

    /**
     * Deliveries by the channel that are not ended and whose time has come, earliest first, locked until the unit of work ends; those that
     * another worker holds are skipped. One in {@code SENDING} among them was left behind by a worker that died.
     */
    List<Due> due(Channel channel, Instant now, int limit);

    /**
     * Puts a delivery that {@link #due} locked and that cannot be read off until then, with {@link ReasonCode#UNREADABLE} as its
     * reason; all else that stands in it stays for a version that can read it.
     */
    void setAside(DeliveryId id, Instant until);

    /**
     * Locks a delivery until the unit of work ends; {@code false} when it has ended or another attempt has begun since it was held
     * like this, so that a worker who was away for longer than its lease changes nothing.
     */
    boolean lockUnlessPassed(Delivery held);

    /** Stores a delivery that was locked in this unit of work, as it is without a new attempt. */
    void put(Delivery delivery);

    /** Stores a locked delivery whose attempt has begun, and the attempt, before anybody outside is called. */
    void begin(Delivery begun, Instant at, boolean possibleDuplicate);

    /**
     * Stores what became of an attempt; {@code false}, and only the attempt noted, when the delivery has ended or another attempt
     * has begun meanwhile.
     */
    boolean end(Delivery after, AttemptEnd end);

    Optional<Delivery> find(DeliveryId id);

    /** All deliveries of a notification with this key. */
    List<Delivery> ofKey(String key);

    /** When the first of the delivery's attempts that may have arrived began; empty when there is none. */
    Optional<Instant> doubtSince(DeliveryId delivery);

    /** Which of these references of a provider belong to deliveries other than this one. */
    Set<String> ofOthers(Channel channel, List<String> references, DeliveryId self);

    /** Attempts since then that were made although an earlier one may have arrived, latest first. */
    List<PossibleDuplicate> possibleDuplicates(Instant since, int limit);

    /** What stands in a row; one that nobody understands must not keep the others from being sent. */
    sealed interface Due {
        record Readable(Delivery delivery) implements Due {}

        /** @param why what reading it came to, such as a kind that only a newer version knows */
        record Unreadable(DeliveryId id, RuntimeException why) implements Due {}
    }

    /** A notification and a delivery for each way it is to go. */
    record Plan(Notification notification, List<Delivery> deliveries) {
        public Plan {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** @param number the attempt's number within its delivery */
    record AttemptEnd(int number, Instant at, HandOff result) {}

    record PossibleDuplicate(DeliveryId delivery, int attempt, Instant at) {}
}

package io.miadi.testkit.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.HandOff;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notifications, deliveries and attempts in memory. */
public final class InMemoryDeliveries implements Deliveries {
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<String, Notification> notifications;
    private final InMemoryTable<DeliveryId, Delivery> deliveries;
    private final InMemoryTable<AttemptKey, Attempt> attempts;
    private final InMemoryTable<DeliveryId, String> unreadable;

    public InMemoryDeliveries(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.notifications = new InMemoryTable<>(unitOfWork);
        this.deliveries = new InMemoryTable<>(unitOfWork);
        this.attempts = new InMemoryTable<>(unitOfWork);
        this.unreadable = new InMemoryTable<>(unitOfWork);
    }

    private record AttemptKey(DeliveryId delivery, int number) {}

    private record Attempt(AttemptKey key, Instant at, boolean possibleDuplicate, Optional<AttemptEnd> end) {
        boolean mayBeMade() {
            return end.filter(e -> e.result() instanceof HandOff.NotMade).isEmpty();
        }

        boolean isInDoubt() {
            return end.filter(e -> !(e.result() instanceof HandOff.Unknown)).isEmpty();
        }
    }

    @Override
    public Set<NotificationId> add(List<Plan> plans) {
        return unitOfWork.run(() -> plans.stream()
                .filter(this::added)
                .map(plan -> plan.notification().id())
                .collect(Collectors.toSet()));
    }

    private boolean added(Plan plan) {
        var notification = plan.notification();
        if (notifications.get(notification.key()).isPresent()) {
            return false;
        }
        notifications.put(notification.key(), notification);
        plan.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
        return true;
    }

    @Override
    public List<Due> due(Channel channel, Instant now, int limit) {
        return deliveries
                .rows()
                .filter(d -> d.channel() == channel
                        && !d.state().isTerminal()
                        && !d.nextAt().isAfter(now))
                .sorted(Comparator.comparing(Delivery::nextAt).thenComparing(d -> d.id().value()))
                .limit(limit)
                .map(this::asRead)
                .toList();
    }

    private Due asRead(Delivery stored) {
        return unreadable
                .get(stored.id())
                .<Due>map(why -> new Due.Unreadable(stored.id(), new IllegalArgumentException(why)))
                .orElseGet(() -> new Due.Readable(stored));
    }

    /** From now on the delivery is due as one that cannot be read, with these words. */
    public void makeUnreadable(DeliveryId id, String why) {
        unreadable.put(id, why);
    }

    /** It can be read again. */
    public void mend(DeliveryId id) {
        unreadable.remove(id);
    }

    @Override
    public void setAside(DeliveryId id, Instant until) {
        var stored = deliveries.get(id).orElseThrow();
        put(new Delivery(
                id,
                stored.notification(),
                stored.channel(),
                stored.state(),
                Optional.of(ReasonCode.UNREADABLE),
                stored.attempts(),
                stored.failures(),
                until));
    }

    @Override
    public boolean lockUnlessPassed(Delivery held) {
        return deliveries
                .get(held.id())
                .filter(now -> now.state() == held.state() && now.attempts() == held.attempts())
                .isPresent();
    }

    @Override
    public void put(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
    }

    @Override
    public void begin(Delivery begun, Instant at, boolean possibleDuplicate) {
        put(begun);
        var key = new AttemptKey(begun.id(), begun.attempts());
        attempts.put(key, new Attempt(key, at, possibleDuplicate, Optional.empty()));
    }

    @Override
    public boolean end(Delivery after, AttemptEnd end) {
        return unitOfWork.run(() -> {
            var key = new AttemptKey(after.id(), end.number());
            var attempt = attempts.get(key).orElseThrow();
            attempts.put(key, new Attempt(key, attempt.at(), attempt.possibleDuplicate(), Optional.of(end)));
            var current = deliveries.get(after.id()).orElseThrow();
            boolean open = current.state() == DeliveryState.SENDING || current.state() == DeliveryState.UNKNOWN;
            if (!open || current.attempts() != end.number()) {
                return false;
            }
            put(after);
            return true;
        });
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return deliveries.get(id);
    }

    @Override
    public List<Delivery> ofKey(String key) {
        return deliveries
                .rows()
                .filter(d -> d.notification().key().equals(key))
                .sorted(Comparator.comparing(d -> d.channel().name()))
                .toList();
    }

    @Override
    public Optional<Instant> doubtSince(DeliveryId delivery) {
        return attempts.rows()
                .filter(a -> a.key().delivery().equals(delivery) && a.isInDoubt())
                .min(Comparator.comparing(a -> a.key().number()))
                .map(Attempt::at);
    }

    @Override
    public Set<String> ofOthers(Channel channel, List<String> references, DeliveryId self) {
        return attempts.rows()
                .filter(a -> !a.key().delivery().equals(self))
                .filter(a -> deliveries
                        .get(a.key().delivery())
                        .filter(d -> d.channel() == channel)
                        .isPresent())
                .flatMap(a -> a.end().stream())
                .flatMap(end ->
                        end.result() instanceof HandOff.Accepted(var reference) ? Stream.of(reference) : Stream.empty())
                .filter(references::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(Instant since, int limit) {
        return attempts.rows()
                .filter(a -> a.possibleDuplicate() && a.mayBeMade() && !a.at().isBefore(since))
                .sorted(Comparator.comparing(Attempt::at).reversed())
                .limit(limit)
                .map(a -> new PossibleDuplicate(a.key().delivery(), a.key().number(), a.at()))
                .toList();
    }

    /** Every notification that was planned. */
    public List<Notification> planned() {
        return notifications.rows().toList();
    }

    /** Every delivery as it is now. */
    public List<Delivery> all() {
        return deliveries.rows().toList();
    }
}

package io.miadi.testkit.notification;

import io.miadi.application.notification.Notifications;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everybody's list in memory: one row a person, the number of a line is its place. */
public final class InMemoryNotifications implements Notifications {
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<PersonId, List<Item>> lists;

    public InMemoryNotifications(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.lists = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void add(Notification notification, String line) {
        unitOfWork.run(() -> {
            var longer = new ArrayList<>(list(notification.recipient()));
            longer.add(new Item(
                    longer.size() + 1,
                    notification.id(),
                    notification.kind(),
                    notification.subject(),
                    line,
                    notification.at(),
                    Optional.empty()));
            lists.put(notification.recipient(), List.copyOf(longer));
            return true;
        });
    }

    private List<Item> list(PersonId person) {
        return lists.get(person).orElse(List.of());
    }

    @Override
    public List<Item> before(PersonId person, Optional<Long> sequence, int limit) {
        return backwards(person, sequence).limit(limit).toList();
    }

    @Override
    public List<Item> unreadBefore(PersonId person, Optional<Long> sequence, int limit) {
        return backwards(person, sequence)
                .filter(item -> item.readAt().isEmpty())
                .limit(limit)
                .toList();
    }

    private Stream<Item> backwards(PersonId person, Optional<Long> sequence) {
        return list(person).reversed().stream().filter(item -> item.sequence() < sequence.orElse(Long.MAX_VALUE));
    }

    @Override
    public List<Item> after(PersonId person, long sequence, int limit) {
        return list(person).stream()
                .filter(item -> item.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public Unread unread(PersonId person) {
        var list = list(person);
        int unread = (int) list.stream().filter(item -> item.readAt().isEmpty()).count();
        return new Unread(unread, list.size());
    }

    @Override
    public void read(PersonId person, long upTo, Instant at) {
        unitOfWork.run(() -> {
            change(
                    person,
                    item -> item.sequence() <= upTo,
                    item -> item.readAt().or(() -> Optional.of(at)));
            return true;
        });
    }

    @Override
    public Optional<Item> markRead(PersonId person, NotificationId id, Instant at) {
        return marked(person, id, item -> item.readAt().or(() -> Optional.of(at)));
    }

    @Override
    public Optional<Item> markUnread(PersonId person, NotificationId id) {
        return marked(person, id, item -> Optional.empty());
    }

    private Optional<Item> marked(PersonId person, NotificationId id, Function<Item, Optional<Instant>> readAt) {
        return unitOfWork.run(() -> {
            change(person, item -> item.id().equals(id), readAt);
            return list(person).stream().filter(item -> item.id().equals(id)).findFirst();
        });
    }

    private void change(PersonId person, Predicate<Item> which, Function<Item, Optional<Instant>> readAt) {
        lists.put(
                person,
                list(person).stream()
                        .map(item -> which.test(item) ? with(item, readAt.apply(item)) : item)
                        .toList());
    }

    private static Item with(Item item, Optional<Instant> readAt) {
        return new Item(item.sequence(), item.id(), item.kind(), item.subject(), item.line(), item.at(), readAt);
    }
}

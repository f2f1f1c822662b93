package io.miadi.testkit.notification;

import io.miadi.application.notification.Notifications;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Notification;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody's list in memory: one row a person, the number of a line is its place. */
public final class InMemoryNotifications implements Notifications {
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<PersonId, List<Item>> lists;

    public InMemoryNotifications(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.lists = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public long add(Notification notification, String line) {
        return unitOfWork.run(() -> {
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
            return (long) longer.size();
        });
    }

    private List<Item> list(PersonId person) {
        return lists.get(person).orElse(List.of());
    }

    @Override
    public List<Item> before(PersonId person, Optional<Long> sequence, int limit) {
        return list(person).reversed().stream()
                .filter(item -> item.sequence() < sequence.orElse(Long.MAX_VALUE))
                .limit(limit)
                .toList();
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
            lists.put(
                    person,
                    list(person).stream().map(item -> marked(item, upTo, at)).toList());
            return true;
        });
    }

    private static Item marked(Item item, long upTo, Instant at) {
        boolean now = item.sequence() <= upTo && item.readAt().isEmpty();
        return now
                ? new Item(
                        item.sequence(),
                        item.id(),
                        item.kind(),
                        item.subject(),
                        item.line(),
                        item.at(),
                        Optional.of(at))
                : item;
    }
}

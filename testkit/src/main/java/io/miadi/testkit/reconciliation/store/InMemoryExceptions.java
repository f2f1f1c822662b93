package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.NeedsWork;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.reconciliation.work.ExceptionItem.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worklist in memory, for one thread. */
public final class InMemoryExceptions implements Exceptions {
    private final Map<String, Listed> items = new LinkedHashMap<>();

    @Override
    public int follow(List<Position> moved, Instant now) {
        int opened = 0;
        for (var position : moved) {
            var subject = MatchingBook.key(position.side(), position.id());
            var known = items.get(subject);
            if (NeedsWork.test(position)) {
                opened += open(subject, known, position, now) ? 1 : 0;
            } else if (known != null) {
                heal(subject, known, position, now);
            }
        }
        return opened;
    }

    private boolean open(String subject, @Nullable Listed known, Position position, Instant now) {
        if (known != null
                && known.item().kind() == position.kind()
                && !(known.item().state() instanceof State.SelfHealed)) {
            return false;
        }
        var fresh = new ExceptionItem(
                known == null
                        ? UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        : known.item().id(),
                subject,
                position.kind(),
                position.amount(),
                now,
                new State.Open(),
                known == null ? 1 : known.item().version() + 1);
        var item = known == null || isClosed(known.item().state()) ? fresh : of(known.item(), position);
        items.put(subject, new Listed(item, position));
        return true;
    }

    private static ExceptionItem of(ExceptionItem known, Position now) {
        return new ExceptionItem(
                known.id(),
                known.subject(),
                now.kind(),
                now.amount(),
                known.openedAt(),
                known.state(),
                known.version() + 1);
    }

    private void heal(String subject, Listed known, Position position, Instant now) {
        var item = known.item();
        var next = switch (item.state()) {
            case State.Open _, State.Assigned _ -> new State.SelfHealed(now);
            case State.Proposed _, State.Resolved _, State.SelfHealed _ -> item.state();
        };
        var moved = new ExceptionItem(
                item.id(), subject, item.kind(), item.amount(), item.openedAt(), next, item.version() + 1);
        items.put(subject, new Listed(moved, position));
    }

    private static boolean isClosed(State state) {
        return state instanceof State.Resolved || state instanceof State.SelfHealed;
    }

    @Override
    public Optional<Listed> find(UUID id) {
        return items.values().stream().filter(it -> it.item().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Listed> lock(UUID id) {
        return find(id);
    }

    @Override
    public void replace(ExceptionItem item) {
        items.computeIfPresent(item.subject(), (_, known) -> new Listed(item, known.position()));
    }

    @Override
    public List<Listed> list(Filter filter, Optional<Mark> after, int limit) {
        return items.values().stream()
                .filter(it -> isClosed(it.item().state()) == filter.closed())
                .sorted(Comparator.comparing((Listed it) -> it.item().openedAt())
                        .thenComparing(it -> it.item().id()))
                .limit(limit)
                .toList();
    }
}

package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.reconciliation.work.ExceptionItem.State;
import io.miadi.domain.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The worklist in memory, for one thread. */
public final class InMemoryExceptions implements Exceptions {
    /** As a database orders ids: by their text. */
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::openedAt).thenComparing(mark -> mark.id().toString());

    private final Map<String, Listed> items = new LinkedHashMap<>();

    @Override
    public int open(List<Position> work, Instant now) {
        return (int) work.stream().filter(position -> open(position, now)).count();
    }

    /** Whether there was something new about it. */
    private boolean open(Position position, Instant now) {
        var subject = MatchingBook.key(position.side(), position.id());
        var known = items.get(subject);
        if (known == null) {
            var id = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
            var item = new ExceptionItem(id, subject, position.kind(), position.amount(), now, new State.Open(), 1);
            items.put(subject, new Listed(item, position));
            return true;
        }
        var item = known.item();
        if (item.kind() == position.kind() && !(item.state() instanceof State.SelfHealed)) {
            return false;
        }
        boolean again = isClosed(item.state());
        var moved = new ExceptionItem(
                item.id(),
                subject,
                position.kind(),
                item.amount(),
                again ? now : item.openedAt(),
                again ? new State.Open() : item.state(),
                item.version() + 1);
        items.put(subject, new Listed(moved, position));
        return true;
    }

    @Override
    public void heal(List<Position> explained, Instant now) {
        for (var position : explained) {
            items.computeIfPresent(
                    MatchingBook.key(position.side(), position.id()), (_, known) -> healed(known, position, now));
        }
    }

    private static Listed healed(Listed known, Position position, Instant now) {
        var item = known.item();
        return switch (item.state()) {
            case State.Open _, State.Assigned _ ->
                new Listed(
                        new ExceptionItem(
                                item.id(),
                                item.subject(),
                                item.kind(),
                                item.amount(),
                                item.openedAt(),
                                new State.SelfHealed(now),
                                item.version() + 1),
                        position);
            case State.Proposed _, State.Resolved _, State.SelfHealed _ -> new Listed(item, position);
        };
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
                .filter(it -> filter.assignee().isEmpty()
                        || filter.assignee().equals(holder(it.item().state())))
                .filter(it -> after.isEmpty() || ORDER.compare(mark(it), after.get()) > 0)
                .sorted(Comparator.comparing(InMemoryExceptions::mark, ORDER))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Listed> open(TimeRange range, int limit) {
        return within(range).limit(limit).toList();
    }

    @Override
    public int countOpen(TimeRange range) {
        return Math.toIntExact(within(range).count());
    }

    private Stream<Listed> within(TimeRange range) {
        return items.values().stream()
                .filter(it -> !isClosed(it.item().state()))
                .filter(it -> isWithin(range, it.position().at()))
                .sorted(Comparator.comparing(InMemoryExceptions::mark, ORDER));
    }

    private static boolean isWithin(TimeRange range, Instant at) {
        return !at.isBefore(range.start()) && at.isBefore(range.end());
    }

    private static Mark mark(Listed listed) {
        return new Mark(listed.item().openedAt(), listed.item().id());
    }

    private static Optional<PersonId> holder(State state) {
        return switch (state) {
            case State.Assigned(var to) -> Optional.of(to);
            case State.Proposed(var by, var _) -> Optional.of(by);
            case State.Resolved(var by, var _, var _, var _) -> Optional.of(by);
            case State.Open _, State.SelfHealed _ -> Optional.empty();
        };
    }
}

package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at the positions of a book. It knows no sessions, receipts or references, which other stores hold. */
public record InMemoryPositions(InMemoryMatchingBook book) implements Positions {
    private static final Comparator<Position> OLDEST =
            Comparator.comparing(Position::at).thenComparing(Position::id);

    @Override
    public List<Total> totals(TimeRange range) {
        var groups = book.positions().values().stream()
                .filter(isWithin(range))
                .collect(Collectors.groupingBy(
                        it -> it.side() + " " + it.kind() + " " + it.amount().currency(),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(InMemoryPositions::total).toList();
    }

    private static Total total(List<Position> group) {
        var first = group.getFirst();
        return new Total(first.side(), first.kind(), group.size(), sum(group, Direction.IN), sum(group, Direction.OUT));
    }

    private static Money sum(List<Position> group, Direction direction) {
        var nothing = Money.zero(group.getFirst().amount().currency());
        return group.stream()
                .filter(it -> it.direction() == direction)
                .map(Position::amount)
                .reduce(nothing, Money::plus);
    }

    @Override
    public List<Placed> list(Side side, Set<Status> statuses, Optional<Mark> after, int limit) {
        return page(it -> it.side() == side && statuses.contains(it.kind().status()), limit);
    }

    @Override
    public List<Placed> within(TimeRange range, Optional<Mark> after, int limit) {
        return page(isWithin(range), limit);
    }

    private List<Placed> page(Predicate<Position> wanted, int limit) {
        return book.positions().values().stream()
                .filter(wanted)
                .sorted(OLDEST)
                .limit(limit)
                .map(it -> new Placed(it, it.at(), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public List<Placed> ofSession(SessionId session) {
        return List.of();
    }

    @Override
    public List<Open> open() {
        var groups = book.positions().values().stream()
                .filter(it -> it.kind().status() != Status.MATCHED)
                .sorted(OLDEST)
                .collect(Collectors.groupingBy(
                        it -> it.side() + " " + it.kind().status(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(group -> new Open(
                        group.getFirst().side(),
                        group.getFirst().kind().status(),
                        group.size(),
                        group.getFirst().at()))
                .toList();
    }

    private static Predicate<Position> isWithin(TimeRange range) {
        return it -> !it.at().isBefore(range.start()) && it.at().isBefore(range.end());
    }
}

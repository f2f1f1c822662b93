package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Inputs, decisions and positions in memory, for one thread. */
public final class InMemoryMatchingBook implements MatchingBook {
    private final List<MatchingInput> inputs = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private final Map<Long, Integer> repairs = new LinkedHashMap<>();
    private final Map<Long, Instant> next = new HashMap<>();
    private final Map<String, Position> positions = new LinkedHashMap<>();

    @Override
    public void lock() {
        // One thread holds every lock.
    }

    @Override
    public void append(List<? extends MatchingInput> added) {
        inputs.addAll(added);
    }

    @Override
    public long lastInput() {
        return inputs.size();
    }

    @Override
    public List<Numbered> inputs(long after, int most) {
        return IntStream.range((int) after, (int) Math.min(inputs.size(), after + most))
                .mapToObj(i -> new Numbered(i + 1L, inputs.get(i)))
                .toList();
    }

    @Override
    public long decisions() {
        return decided.size();
    }

    @Override
    public void decide(List<Decided> made, Collection<Long> toRepair) {
        decided.addAll(made);
        toRepair.forEach(number -> repairs.put(number, 0));
    }

    @Override
    public Optional<Decided> decision(long number) {
        return decided.stream().filter(it -> it.number() == number).findFirst();
    }

    @Override
    public List<Decided> decisionsAbout(Position.Side side, String id) {
        return decided.stream().filter(it -> isAbout(it, side, id)).toList();
    }

    private static boolean isAbout(Decided made, Position.Side side, String id) {
        var decision = made.decision();
        return switch (side) {
            case OURS -> decision.record() != null && decision.record().id().equals(id);
            case THEIRS -> decision.lines().stream().anyMatch(line -> line.id().equals(id));
        };
    }

    /** Where lines and records stand, by {@link MatchingBook#key}. */
    public Map<String, Position> positions() {
        return Map.copyOf(positions);
    }

    @Override
    public void place(List<Position> moved, Instant now) {
        moved.forEach(it -> positions.put(MatchingBook.key(it.side(), it.id()), it));
    }

    @Override
    public List<Repair> repairs(Instant now, int limit) {
        return repairs.entrySet().stream()
                .filter(it -> !next.getOrDefault(it.getKey(), Instant.MIN).isAfter(now))
                .map(it -> new Repair(it.getKey(), it.getValue()))
                .limit(limit)
                .toList();
    }

    @Override
    public void repaired(long decision) {
        repairs.remove(decision);
    }

    @Override
    public void notRepaired(long decision, Instant again, String cause) {
        next.put(decision, again);
        repairs.computeIfPresent(decision, (_, tries) -> tries + 1);
    }
}

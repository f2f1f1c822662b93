package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs in memory, for one thread. */
public final class InMemoryRuns implements Runs {
    private final Map<UUID, Run> runs = new LinkedHashMap<>();
    private final Map<UUID, Instant> due = new HashMap<>();
    private final Map<UUID, Integer> tries = new HashMap<>();

    @Override
    public boolean add(Run run) {
        boolean isTaken = runs.containsKey(run.id())
                || run.trigger() == Run.Trigger.DAILY
                        && runs.values().stream()
                                .anyMatch(it -> it.trigger() == Run.Trigger.DAILY
                                        && it.period()
                                                .first()
                                                .equals(run.period().first()));
        if (isTaken) {
            return false;
        }
        runs.put(run.id(), run);
        due.put(run.id(), run.requestedAt());
        return true;
    }

    @Override
    public Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<Run> list(Optional<Mark> after, int limit) {
        var newest = Comparator.comparing(Run::requestedAt)
                .thenComparing(run -> run.id().toString())
                .reversed();
        return runs.values().stream()
                .sorted(newest)
                .dropWhile(run -> after.isPresent()
                        && !run.requestedAt().isBefore(after.get().requestedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Run> claim(Instant now, Duration lease) {
        var next = due.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        next.ifPresent(id -> {
            due.put(id, now.plus(lease));
            put(id, new Run.State.Running(0, tries.getOrDefault(id, 0)));
        });
        return next.flatMap(this::find);
    }

    @Override
    public void progress(UUID id, int steps) {
        put(id, new Run.State.Running(steps, tries.getOrDefault(id, 0)));
    }

    @Override
    public void again(UUID id, Instant at, String cause) {
        tries.merge(id, 1, Integer::sum);
        due.put(id, at);
        put(id, new Run.State.Waiting(tries.getOrDefault(id, 0)));
    }

    @Override
    public boolean finish(UUID id, Run.State.Done done) {
        boolean runs =
                find(id).filter(run -> run.state() instanceof Run.State.Running).isPresent();
        if (runs) {
            due.remove(id);
            put(id, done);
        }
        return runs;
    }

    @Override
    public void fail(UUID id, Run.State.Failed failed) {
        due.remove(id);
        put(id, failed);
    }

    private void put(UUID id, Run.State state) {
        runs.computeIfPresent(
                id,
                (_, run) -> new Run(
                        run.id(),
                        run.trigger(),
                        run.requestedBy(),
                        run.requestedAt(),
                        run.period(),
                        run.rules(),
                        run.watermark(),
                        state));
    }
}

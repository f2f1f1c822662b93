package io.miadi.testkit.payment;

import io.miadi.application.payment.CallbackInbox;
import io.miadi.domain.payment.AttemptId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Raw callbacks in memory, those that wait in the order in which they came. */
public final class InMemoryCallbackInbox implements CallbackInbox {
    private final InMemoryUnitOfWork unitOfWork;
    private final NavigableMap<Long, Row> queue = new TreeMap<>();
    private final Table<Long, Row> waiting;
    private final Table<Delivery, Long> seen;
    private long last;

    public InMemoryCallbackInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        waiting = new Table<>(unitOfWork, queue);
        seen = new Table<>(unitOfWork);
    }

    private record Delivery(AttemptId attempt, String digest) {}

    private record Row(Raw raw, Instant notBefore, int tries) {}

    @Override
    public Optional<Long> store(Raw callback) {
        return unitOfWork.run(() -> {
            var delivery = new Delivery(callback.address().attempt(), callback.digest());
            if (seen.has(delivery)) {
                return Optional.empty();
            }
            last++;
            seen.put(delivery, last);
            waiting.put(last, new Row(callback, callback.receivedAt(), 0));
            return Optional.of(last);
        });
    }

    @Override
    public Optional<Raw> take(long id) {
        return unitOfWork.run(() -> waiting.find(id)
                .map(Row::raw)
                .filter(raw -> !hasEarlier(id, raw.address().attempt())));
    }

    private boolean hasEarlier(long id, AttemptId attempt) {
        return queue.headMap(id).values().stream()
                .anyMatch(row -> row.raw().address().attempt().equals(attempt));
    }

    @Override
    public void done(long id) {
        unitOfWork.run(() -> {
            waiting.remove(id);
            return true;
        });
    }

    @Override
    public void postpone(long id, Instant until, String cause) {
        unitOfWork.run(() -> {
            waiting.find(id).ifPresent(row -> waiting.put(id, new Row(row.raw(), until, row.tries() + 1)));
            return true;
        });
    }

    @Override
    public List<Waiting> waiting(Instant now, int limit) {
        return unitOfWork.run(
                () -> firsts().filter(e -> !e.getValue().notBefore().isAfter(now))
                        .limit(limit)
                        .map(e -> new Waiting(e.getKey(), e.getValue().tries()))
                        .toList());
    }

    /** When the first callback that waits may be worked on. */
    public Optional<Instant> nextDue() {
        return unitOfWork.run(() -> firsts().map(e -> e.getValue().notBefore()).min(Instant::compareTo));
    }

    /** The first callback of each attempt's line. */
    private Stream<Map.Entry<Long, Row>> firsts() {
        var lines = new HashSet<AttemptId>();
        return queue.entrySet().stream()
                .filter(e -> lines.add(e.getValue().raw().address().attempt()));
    }
}

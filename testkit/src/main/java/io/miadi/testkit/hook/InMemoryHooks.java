package io.miadi.testkit.hook;

import io.miadi.application.hook.Hooks;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Addresses and what arrived at them, in memory, in the order in which it came. */
public final class InMemoryHooks implements Hooks {
    private final InMemoryUnitOfWork unitOfWork;
    private final NavigableMap<Long, Row> queue = new TreeMap<>();
    private final Table<Long, Row> waiting;
    private final Table<Seen, Long> seen;
    private final Table<String, Hook> byHash;
    private long last;

    private record Seen(UUID hook, Route route, String digest) {}

    private record Row(Delivery delivery, Instant notBefore, int tries) {}

    public InMemoryHooks(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.waiting = new Table<>(unitOfWork, queue);
        this.seen = new Table<>(unitOfWork);
        this.byHash = new Table<>(unitOfWork);
    }

    @Override
    public void open(Hook hook, String tokenHash) {
        unitOfWork.run(() -> {
            byHash.put(tokenHash, hook);
            return true;
        });
    }

    @Override
    public Optional<Hook> find(String tokenHash) {
        return unitOfWork.run(() -> byHash.find(tokenHash));
    }

    @Override
    public Optional<Long> store(Delivery delivery) {
        return unitOfWork.run(() -> {
            var key = new Seen(delivery.hook().id(), delivery.route(), delivery.digest());
            if (seen.has(key)) {
                return Optional.empty();
            }
            last++;
            seen.put(key, last);
            waiting.put(last, new Row(delivery, delivery.receivedAt(), 0));
            return Optional.of(last);
        });
    }

    @Override
    public Optional<Delivery> take(long id) {
        return unitOfWork.run(() -> waiting.find(id).map(Row::delivery));
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
            waiting.find(id).ifPresent(row -> waiting.put(id, new Row(row.delivery(), until, row.tries() + 1)));
            return true;
        });
    }

    @Override
    public List<Waiting> waiting(Instant now, int limit) {
        return unitOfWork.run(() -> queue.entrySet().stream()
                .filter(each -> !each.getValue().notBefore().isAfter(now))
                .limit(limit)
                .map(each -> new Waiting(each.getKey(), each.getValue().tries()))
                .toList());
    }
}

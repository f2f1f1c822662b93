package io.miadi.testkit.identity;

import io.miadi.application.identity.LoginGuards;
import io.miadi.domain.identity.LoginGuard;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Map;

/** Guards by key. Units of work in memory run one after the other, so that a lock is a find. */
public final class InMemoryLoginGuards implements LoginGuards {
    private final InMemoryTable<Key, Row> rows;

    private record Row(LoginGuard guard, Instant changedAt) {}

    public InMemoryLoginGuards(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public LoginGuard lock(Key key) {
        return rows.get(key).map(Row::guard).orElse(LoginGuard.CLEAR);
    }

    @Override
    public void save(Key key, LoginGuard guard, Instant at) {
        rows.put(key, new Row(guard, at));
    }

    @Override
    public int forget(Instant before, int limit) {
        var gone = rows.entries()
                .filter(entry -> entry.getValue().changedAt().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        gone.forEach(rows::remove);
        return gone.size();
    }
}

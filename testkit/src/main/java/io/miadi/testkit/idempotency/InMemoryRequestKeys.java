package io.miadi.testkit.idempotency;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Request keys in memory. */
public final class InMemoryRequestKeys implements RequestKeys {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<Name, Row> rows = new HashMap<>();
    private final Table<Name, Row> keys;

    public InMemoryRequestKeys(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        keys = new Table<>(unitOfWork, rows);
    }

    private record Name(String scope, String key) {
        static Name of(RequestKey key) {
            return new Name(key.scope(), key.key());
        }
    }

    private record Row(String digest, UUID creates, Instant since, Optional<StoredAnswer> answer) {}

    @Override
    public Claim claim(RequestKey key, UUID creates, Instant now) {
        return unitOfWork.run(() -> {
            var known = keys.find(Name.of(key));
            if (known.isEmpty()) {
                keys.put(Name.of(key), new Row(key.digest(), creates, now, Optional.empty()));
                return new Claim.Fresh();
            }
            var row = known.get();
            return row.digest().equals(key.digest())
                    ? new Claim.Repeated(row.creates(), row.answer(), row.since())
                    : new Claim.Different();
        });
    }

    @Override
    public void release(RequestKey key) {
        unitOfWork.run(() -> {
            keys.remove(Name.of(key));
            return true;
        });
    }

    @Override
    public void stand(RequestKey key, UUID creates) {
        unitOfWork.run(() -> {
            keys.find(Name.of(key))
                    .map(row -> new Row(row.digest(), creates, row.since(), row.answer()))
                    .ifPresent(row -> keys.put(Name.of(key), row));
            return true;
        });
    }

    @Override
    public StoredAnswer answer(RequestKey key, StoredAnswer answer) {
        return unitOfWork.run(() -> {
            var known = keys.find(Name.of(key));
            var kept = known.flatMap(Row::answer).orElse(answer);
            known.map(row -> new Row(row.digest(), row.creates(), row.since(), Optional.of(kept)))
                    .ifPresent(row -> keys.put(Name.of(key), row));
            return kept;
        });
    }

    @Override
    public int forgetBefore(Instant time) {
        return unitOfWork.run(() -> {
            var old = rows.entrySet().stream()
                    .filter(e -> e.getValue().since().isBefore(time))
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(keys::remove);
            return old.size();
        });
    }
}

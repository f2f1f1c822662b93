package io.miadi.testkit.identity;

import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Person;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** API keys by id; a revoked one is gone. */
public final class InMemoryApiKeys implements ApiKeys {
    private final InMemoryTable<ApiKeyId, Row> rows;
    private final Persons persons;

    private record Row(ApiKey key, TokenHash token, Optional<Instant> lastUsedAt) {}

    public InMemoryApiKeys(InMemoryUnitOfWork unitOfWork, Persons persons) {
        rows = new InMemoryTable<>(unitOfWork);
        this.persons = persons;
    }

    @Override
    public void add(ApiKey key, TokenHash token) {
        rows.put(key.id(), new Row(key, token, Optional.empty()));
    }

    @Override
    public Optional<Open> findOpen(TokenHash token) {
        return rows.rows().filter(row -> row.token().equals(token)).findFirst().flatMap(this::withRoles);
    }

    private Optional<Open> withRoles(Row row) {
        return persons.find(row.key().owner())
                .filter(Person::isActive)
                .map(owner -> new Open(row.key(), owner.roles(), row.lastUsedAt()));
    }

    @Override
    public List<Used> list(int limit) {
        return rows.rows()
                .map(row -> new Used(row.key(), row.lastUsedAt()))
                .sorted(Comparator.comparing((Used used) -> used.key().createdAt())
                        .thenComparing(used -> used.key().id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void touch(ApiKeyId id, Instant at) {
        rows.get(id)
                .filter(row -> row.lastUsedAt().map(last -> last.isBefore(at)).orElse(true))
                .ifPresent(row -> rows.put(id, new Row(row.key(), row.token(), Optional.of(at))));
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        boolean found = rows.get(id).isPresent();
        if (found) {
            rows.remove(id);
        }
        return found;
    }
}

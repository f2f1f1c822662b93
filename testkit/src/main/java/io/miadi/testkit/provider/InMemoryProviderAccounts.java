package io.miadi.testkit.provider;

import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderAccounts;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts by name. */
public final class InMemoryProviderAccounts implements ProviderAccounts {
    private final InMemoryTable<String, Row> rows;

    private record Row(ProviderAccount account, Instant changedAt) {}

    public InMemoryProviderAccounts(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void set(ProviderAccount account, Instant at) {
        rows.put(account.name(), new Row(account, at));
    }

    @Override
    public Optional<ProviderAccount> find(String name) {
        return rows.get(name).map(Row::account);
    }

    @Override
    public List<Summary> list() {
        return rows.rows()
                .map(row -> new Summary(
                        row.account().name(),
                        row.account().kind(),
                        row.account().environment(),
                        row.changedAt()))
                .sorted(Comparator.comparing(Summary::name))
                .toList();
    }
}

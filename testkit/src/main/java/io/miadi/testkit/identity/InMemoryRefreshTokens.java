package io.miadi.testkit.identity;

import io.miadi.application.identity.RefreshTokens;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.LoginId;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;

/** Refresh tokens by hash. */
public final class InMemoryRefreshTokens implements RefreshTokens {
    private final InMemoryTable<TokenHash, Row> rows;

    private record Row(LoginId login, boolean spent) {}

    public InMemoryRefreshTokens(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void add(TokenHash token, LoginId login, Instant at) {
        rows.put(token, new Row(login, false));
    }

    @Override
    public Spending spend(TokenHash token, Instant at) {
        return rows.get(token).map(row -> spend(token, row)).orElseGet(Spending.Unknown::new);
    }

    private Spending spend(TokenHash token, Row row) {
        if (row.spent()) {
            return new Spending.SpentBefore(row.login());
        }
        rows.put(token, new Row(row.login(), true));
        return new Spending.Spent(row.login());
    }
}

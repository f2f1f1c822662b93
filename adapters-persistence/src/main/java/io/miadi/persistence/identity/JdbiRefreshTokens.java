package io.miadi.persistence.identity;

import io.miadi.application.identity.RefreshTokens;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.LoginId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Refresh tokens in the table {@code refresh_token}. Spending is one update, which the row's lock gives to one caller only. */
public final class JdbiRefreshTokens implements RefreshTokens {
    private static final StatementBook BOOK = new StatementBook("refresh-tokens");

    private static final String ADD = BOOK.add("add", """
            insert into refresh_token (token_hash, login_id, made_at) values (:token, :login, :at)
            """);

    private static final String SPEND_IF_UNSPENT = BOOK.add("spendIfUnspent", """
            update refresh_token set spent_at = :at where token_hash = :token and spent_at is null
            """);

    private static final String LOGIN_OF = BOOK.add("loginOf", """
            select login_id from refresh_token where token_hash = :token
            """);

    private final DatabaseSession session;

    public JdbiRefreshTokens(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(TokenHash token, LoginId login, Instant at) {
        session.write(handle -> handle.createUpdate(ADD)
                .bind("token", token.hex())
                .bind("login", login.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Spending spend(TokenHash token, Instant at) {
        var handle = session.current();
        boolean spent = handle.createUpdate(SPEND_IF_UNSPENT)
                        .bind("token", token.hex())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
        return handle.createQuery(LOGIN_OF)
                .bind("token", token.hex())
                .mapTo(UUID.class)
                .findOne()
                .map(LoginId::new)
                .<Spending>map(login -> spent ? new Spending.Spent(login) : new Spending.SpentBefore(login))
                .orElseGet(Spending.Unknown::new);
    }
}

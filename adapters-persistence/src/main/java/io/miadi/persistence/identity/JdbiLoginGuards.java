package io.miadi.persistence.identity;

import io.miadi.application.identity.LoginGuards;
import io.miadi.domain.identity.LoginGuard;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.statement.SqlStatement;

/** Guards in the table {@code login_guard}. Locking one that is not there makes it, so that two first tries wait for each other. */
public final class JdbiLoginGuards implements LoginGuards {
    private static final StatementBook BOOK = new StatementBook("login-guards");

    private static final String MAKE_IF_MISSING = BOOK.add("makeIfMissing", """
            insert into login_guard (name_hash, familiar, failures, blocked_until, changed_at)
            values (:nameHash, :familiar, 0, to_timestamp(0), now())
            on conflict do nothing
            """);

    private static final String LOCK = BOOK.add("lock", """
            select failures, blocked_until from login_guard
             where name_hash = :nameHash and familiar = :familiar for update
            """);

    private static final String SAVE = BOOK.add("save", """
            insert into login_guard (name_hash, familiar, failures, blocked_until, changed_at)
            values (:nameHash, :familiar, :failures, :blockedUntil, :at)
            on conflict (name_hash, familiar) do update
               set failures = excluded.failures, blocked_until = excluded.blocked_until, changed_at = excluded.changed_at
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from login_guard
             where (name_hash, familiar) in
                   (select name_hash, familiar from login_guard where changed_at < :before limit :limit)
            """);

    private final DatabaseSession session;

    public JdbiLoginGuards(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public LoginGuard lock(Key key) {
        var handle = session.current();
        bind(handle.createUpdate(MAKE_IF_MISSING), key).execute();
        return bind(handle.createQuery(LOCK), key)
                .map((row, _) -> new LoginGuard(row.getInt("failures"), Column.instant(row, "blocked_until")))
                .one();
    }

    @Override
    public void save(Key key, LoginGuard guard, Instant at) {
        session.write(handle -> bind(handle.createUpdate(SAVE), key)
                .bind("failures", guard.failures())
                .bind("blockedUntil", guard.blockedUntil().atOffset(ZoneOffset.UTC))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public int forget(Instant before, int limit) {
        return session.current()
                .createUpdate(FORGET)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Key key) {
        return statement.bind("nameHash", key.nameHash()).bind("familiar", key.familiar());
    }
}

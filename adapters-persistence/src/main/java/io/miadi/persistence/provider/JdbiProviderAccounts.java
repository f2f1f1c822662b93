package io.miadi.persistence.provider;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderAccounts;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.SealedRows;
import io.miadi.application.secret.SealedSample;
import io.miadi.application.secret.Sealer;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts with providers. The environment beside a sealed account is for lists only; what is opened speaks for itself. */
public final class JdbiProviderAccounts implements ProviderAccounts, SealedRows {
    private static final StatementBook BOOK = new StatementBook("provider-accounts");

    private static final String TABLE = "provider_account";

    private static final String SET = BOOK.add("set", """
            insert into provider_account (name, kind, environment, sealed, version, changed_at)
            values (:name, :kind, :environment, :sealed, 0, :at)
            on conflict (name) do update
               set kind = excluded.kind, environment = excluded.environment, sealed = excluded.sealed,
                   version = provider_account.version + 1, changed_at = excluded.changed_at
            """);

    private static final String FIND = BOOK.add("find", """
            select sealed from provider_account where name = :name
            """);

    private static final String LIST = BOOK.add("list", """
            select name, kind, environment, changed_at from provider_account order by name
            """);

    /** All of them: a practice has a handful. */
    private static final String LOCK_ALL = BOOK.add("lockAll", """
            select name, sealed from provider_account order by name for update
            """);

    private static final String RESEAL = BOOK.add("reseal", """
            update provider_account set sealed = :sealed where name = :name
            """);

    private static final String NEWEST = BOOK.add("newest", """
            select name, sealed from provider_account order by changed_at desc limit 1
            """);

    private final DatabaseSession session;
    private final Sealer sealer;

    public JdbiProviderAccounts(DatabaseSession session, Sealer sealer) {
        this.session = session;
        this.sealer = sealer;
    }

    public static StatementBook book() {
        return BOOK;
    }

    /** The account that was sealed last; needs no key. */
    public static Optional<SealedSample> newest(DatabaseSession session) {
        return session.read(handle -> handle.createQuery(NEWEST)
                .map((row, _) -> new SealedSample(row.getBytes("sealed"), placeOf(row.getString("name"))))
                .findOne());
    }

    @Override
    public void set(ProviderAccount account, Instant at) {
        var sealed = sealer.seal(AccountJson.write(account), placeOf(account.name()));
        session.write(handle -> handle.createUpdate(SET)
                .bind("name", account.name())
                .bind("kind", account.kind().name())
                .bind("environment", account.environment().name())
                .bind("sealed", sealed)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Optional<ProviderAccount> find(String name) {
        return session.read(handle -> handle.createQuery(FIND)
                        .bind("name", name)
                        .mapTo(byte[].class)
                        .findOne())
                .map(value -> AccountJson.read(sealer.open(value, placeOf(name))));
    }

    @Override
    public List<Summary> list() {
        return session.read(handle -> handle.createQuery(LIST)
                .map((row, _) -> new Summary(
                        row.getString("name"),
                        ProviderKind.valueOf(row.getString("kind")),
                        Environment.valueOf(row.getString("environment")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public int resealBatch(int limit) {
        var outdated = session
                .current()
                .createQuery(LOCK_ALL)
                .map((row, _) -> Map.entry(row.getString("name"), row.getBytes("sealed")))
                .stream()
                .filter(row -> !sealer.isCurrent(row.getValue()))
                .limit(limit)
                .toList();
        outdated.forEach(row -> reseal(row.getKey(), row.getValue()));
        return outdated.size();
    }

    private void reseal(String name, byte[] sealed) {
        var place = placeOf(name);
        session.write(handle -> handle.createUpdate(RESEAL)
                .bind("name", name)
                .bind("sealed", sealer.seal(sealer.open(sealed, place), place))
                .execute());
    }

    private static SealedPlace placeOf(String name) {
        return new SealedPlace(TABLE, "sealed", name);
    }
}

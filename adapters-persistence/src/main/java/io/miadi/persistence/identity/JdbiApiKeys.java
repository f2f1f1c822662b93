package io.miadi.persistence.identity;

import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** API keys in the table {@code api_key}. */
public final class JdbiApiKeys implements ApiKeys {
    private static final StatementBook BOOK = new StatementBook("api-keys");

    private static final String ADD = BOOK.add("add", """
            insert into api_key (id, owner_id, prefix, label, scopes, token_hash, created_at)
            values (:id, :owner, :prefix, :label, :scopes, :token, :createdAt)
            """);

    private static final String FIND_OPEN = BOOK.add("findOpen", """
            select k.id, k.owner_id, k.prefix, k.label, k.scopes, k.created_at, k.last_used_at, p.roles
              from api_key k join person p on p.id = k.owner_id
             where k.token_hash = :token and k.revoked_at is null and p.standing = 'ACTIVE'
            """);

    private static final String LIST = BOOK.add("list", """
            select id, owner_id, prefix, label, scopes, created_at, last_used_at
              from api_key where revoked_at is null order by created_at desc, id desc limit :limit
            """);

    private static final String TOUCH = BOOK.add("touch", """
            update api_key set last_used_at = :at where id = :id and (last_used_at is null or last_used_at < :at)
            """);

    private static final String REVOKE = BOOK.add("revoke", """
            update api_key set revoked_at = :at where id = :id and revoked_at is null
            """);

    private final DatabaseSession session;

    public JdbiApiKeys(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(ApiKey key, TokenHash token) {
        session.write(handle -> handle.createUpdate(ADD)
                .bind("id", key.id().value())
                .bind("owner", key.owner().value())
                .bind("prefix", key.prefix())
                .bind("label", key.label())
                .bind("scopes", RoleColumn.names(key.scopes()))
                .bind("token", token.hex())
                .bind("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Optional<Open> findOpen(TokenHash token) {
        return session.read(handle -> handle.createQuery(FIND_OPEN)
                .bind("token", token.hex())
                .map((row, _) -> new Open(read(row), RoleColumn.read(row, "roles"), lastUse(row)))
                .findOne());
    }

    @Override
    public List<Used> list(int limit) {
        return session.read(handle -> handle.createQuery(LIST)
                .bind("limit", limit)
                .map((row, _) -> new Used(read(row), lastUse(row)))
                .list());
    }

    @Override
    public void touch(ApiKeyId id, Instant at) {
        session.write(handle -> handle.createUpdate(TOUCH)
                .bind("id", id.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        return session.current()
                        .createUpdate(REVOKE)
                        .bind("id", id.value())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    private static Optional<Instant> lastUse(ResultSet row) throws SQLException {
        return Column.optionalInstant(row, "last_used_at");
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(Column.uuid(row, "id")),
                new PersonId(Column.uuid(row, "owner_id")),
                Column.text(row, "prefix"),
                Column.text(row, "label"),
                RoleColumn.read(row, "scopes"),
                Column.instant(row, "created_at"));
    }
}

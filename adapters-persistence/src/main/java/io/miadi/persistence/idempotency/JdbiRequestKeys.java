package io.miadi.persistence.idempotency;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One row a key. A claim waits for a claim of the same key that is still uncommitted, so exactly one of them is fresh. */
public final class JdbiRequestKeys implements RequestKeys {
    /** A key can vanish between the two looks at it only by being released or forgotten, which does not go on for ever. */
    private static final int LOOKS = 5;

    private static final StatementBook BOOK = new StatementBook("request-keys");

    private static final String CLAIM = BOOK.add("claim", """
            insert into request_key (scope, key, digest, creates, claimed_at)
            values (:scope, :key, :digest, :creates, :now)
                on conflict (scope, key) do nothing
            """);

    private static final String FIND = BOOK.add("find", """
            select digest, creates, claimed_at, status, body
              from request_key
             where scope = :scope and key = :key
            """);

    private static final String RELEASE = BOOK.add("release", """
            delete from request_key
             where scope = :scope and key = :key
            """);

    private static final String STAND = BOOK.add("stand", """
            update request_key
               set creates = :creates
             where scope = :scope and key = :key
            """);

    private static final String ANSWER_ONCE = BOOK.add("answerOnce", """
            update request_key
               set status = coalesce(status, :status), body = coalesce(body, :body)
             where scope = :scope and key = :key
            returning status, body
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from request_key
             where claimed_at < :time
            """);

    private final DatabaseSession database;

    public JdbiRequestKeys(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Claim claim(RequestKey key, UUID creates, Instant now) {
        var handle = database.current();
        for (int look = 0; look < LOOKS; look++) {
            int claimed = handle.createUpdate(CLAIM)
                    .bind("scope", key.scope())
                    .bind("key", key.key())
                    .bind("digest", key.digest())
                    .bind("creates", creates)
                    .bind("now", Times.utc(now))
                    .execute();
            if (claimed == 1) {
                return new Claim.Fresh();
            }
            var known = known(handle, key);
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw new IllegalStateException("a request key came and went " + LOOKS + " times");
    }

    private static Optional<Claim> known(Handle handle, RequestKey key) {
        return handle.createQuery(FIND)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .map((columns, context) -> claim(key, new Row(columns)))
                .findOne();
    }

    private static Claim claim(RequestKey key, Row row) throws SQLException {
        if (!row.text("digest").equals(key.digest())) {
            return new Claim.Different();
        }
        Optional<StoredAnswer> answer = row.isNull("status") ? Optional.empty() : Optional.of(answer(row));
        return new Claim.Repeated(row.uuid("creates"), answer, row.instant("claimed_at"));
    }

    @Override
    public void release(RequestKey key) {
        database.write(handle -> handle.createUpdate(RELEASE)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .execute());
    }

    @Override
    public void stand(RequestKey key, UUID creates) {
        database.write(handle -> handle.createUpdate(STAND)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("creates", creates)
                .execute());
    }

    @Override
    public StoredAnswer answer(RequestKey key, StoredAnswer answer) {
        return database.current()
                .createQuery(ANSWER_ONCE)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("status", answer.status())
                .bind("body", answer.body())
                .map((columns, context) -> answer(new Row(columns)))
                .findOne()
                .orElse(answer);
    }

    private static StoredAnswer answer(Row row) throws SQLException {
        return new StoredAnswer(row.integer("status"), row.text("body"));
    }

    @Override
    public int forgetBefore(Instant time) {
        return database.current()
                .createUpdate(FORGET)
                .bind("time", Times.utc(time))
                .execute();
    }
}

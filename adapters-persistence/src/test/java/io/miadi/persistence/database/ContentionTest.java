package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.application.transaction.StorageBusy;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.idempotency.JdbiRequestKeys;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that works and does not come to it in time. */
class ContentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final DatabaseUrl url = SharedDatabase.fresh();
    private final Database database = Database.open(
            url,
            PoolSettings.standard()
                    .withTimeouts(Duration.ofMillis(400), Duration.ofMillis(100), Duration.ofSeconds(10)));
    private final JdbiRequestKeys keys = new JdbiRequestKeys(database.session());
    private final RequestKey key = new RequestKey("somebody POST /sessions", "a-key-of-a-client", "0".repeat(64));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lock_that_does_not_come_free_means_try_again_and_leaves_the_request_key_unused() throws SQLException {
        try (var other = url.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table session_kind in access exclusive mode");
            assertThatThrownBy(() -> claimAnd("select count(*) from session_kind"))
                    .isInstanceOf(StorageBusy.class);
            other.rollback();
        }
        assertThat(claimAnd("select count(*) from session_kind")).isEqualTo(new Claim.Fresh());
    }

    @Test
    void a_statement_that_takes_too_long_means_try_again_and_leaves_the_request_key_unused() {
        assertThatThrownBy(() -> claimAnd("select count(*) from pg_sleep(30)")).isInstanceOf(StorageBusy.class);
        assertThat(claimAnd("select 1")).isEqualTo(new Claim.Fresh());
    }

    private Claim claimAnd(String statement) {
        return database.unitOfWork().run(() -> {
            var claim = keys.claim(key, UUID.randomUUID(), NOW);
            database.session()
                    .current()
                    .createQuery(statement)
                    .mapTo(long.class)
                    .one();
            return claim;
        });
    }
}

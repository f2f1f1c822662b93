package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.bootstrap.operations.RecurringJobs.Daily;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.idempotency.JdbiRequestKeys;
import io.miadi.persistence.identity.JdbiIdentity;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real database, with the rights that the product has there. */
class HouseKeepingTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant NOW = Instant.parse("2026-03-01T23:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Database database = Database.open(SharedDatabase.fresh(), PoolSettings.standard());
    private final JdbiRequestKeys keys = new JdbiRequestKeys(database.session());

    @AfterEach
    void close() {
        database.close();
    }

    private Daily job(String name) {
        var payments = InMemoryStore.open(clock).payments();
        return new HouseKeeping(database.unitOfWork(), clock, NAIROBI)
                .nightly(keys, JdbiIdentity.store(database.session()), payments).stream()
                        .filter(job -> job.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void request_keys_are_forgotten_after_seven_days() {
        var old = key("old");
        var young = key("young");
        claim(old, NOW.minus(Duration.ofDays(8)));
        claim(young, NOW.minus(Duration.ofDays(6)));
        var job = job("forget-request-keys");
        assertThat(job.at()).isEqualTo(LocalTime.of(3, 0));
        assertThat(job.work().getAsInt()).isEqualTo(1);
        assertThat(claim(old, NOW)).isInstanceOf(Claim.Fresh.class);
        assertThat(claim(young, NOW)).isInstanceOf(Claim.Repeated.class);
    }

    @Test
    void logins_go_ninety_days_after_their_end_with_their_tokens_however_many_they_are() {
        execute("""
                insert into person (id, name, language, zone, roles, standing, version)
                values ('%s', 'Wanjiku', 'EN', 'Africa/Nairobi', array['CLIENT'], 'ACTIVE', 0)
                """.formatted(new UUID(1, 1)));
        logins(2_345, NOW.minus(Duration.ofDays(91)));
        logins(3, NOW.minus(Duration.ofDays(89)));
        assertThat(job("forget-logins").work().getAsInt()).isEqualTo(2_345);
        assertThat(count("login")).isEqualTo(3);
        assertThat(count("refresh_token")).isEqualTo(3);
    }

    @Test
    void links_go_thirty_days_after_they_ran_out() {
        link(NOW.minus(Duration.ofDays(31)));
        link(NOW.minus(Duration.ofDays(29)));
        assertThat(job("forget-links").work().getAsInt()).isEqualTo(1);
        assertThat(count("link")).isEqualTo(1);
    }

    @Test
    void failures_of_an_address_go_ninety_days_after_the_last() {
        guard("a", NOW.minus(Duration.ofDays(91)));
        guard("b", NOW.minus(Duration.ofDays(89)));
        assertThat(job("forget-login-guards").work().getAsInt()).isEqualTo(1);
        assertThat(count("login_guard")).isEqualTo(1);
    }

    private void logins(int howMany, Instant end) {
        execute("""
                with made as (
                    insert into login (id, person_id, kind, factor, address, device, created_at, authenticated_at,
                                       last_used_at, expires_at, idle_seconds)
                    select gen_random_uuid(), '%s', 'API', 'PASSWORD', '192.0.2.1', 'test', t, t, t, cast('%s' as timestamptz), 60
                      from generate_series(1, %d), (select cast('%s' as timestamptz) - interval '1 day' as t) as times
                    returning id
                )
                insert into refresh_token (token_hash, login_id, made_at)
                select encode(sha256(cast(cast(id as text) as bytea)), 'hex'), id, cast('%s' as timestamptz) from made
                """.formatted(new UUID(1, 1), end, howMany, end, end));
    }

    private void link(Instant end) {
        execute("""
                insert into link (id, person_id, mailbox, mailbox_canonical, purpose, made_at, expires_at)
                values (gen_random_uuid(), gen_random_uuid(), 'a@example.com', 'a@example.com', 'PASSWORD_RESET',
                        cast('%s' as timestamptz) - interval '1 hour', '%s')
                """.formatted(end, end));
    }

    private void guard(String digit, Instant changed) {
        execute("insert into login_guard values ('%s', false, 3, '%s', '%s')"
                .formatted(digit.repeat(64), changed, changed));
    }

    private void execute(String sql) {
        database.unitOfWork().run(() -> database.session().current().execute(sql));
    }

    private int count(String table) {
        return database.session()
                .read(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private Claim claim(RequestKey key, Instant at) {
        return database.unitOfWork().run(() -> keys.claim(key, UUID.randomUUID(), at));
    }

    private static RequestKey key(String name) {
        return new RequestKey("test", name, "0".repeat(64));
    }
}

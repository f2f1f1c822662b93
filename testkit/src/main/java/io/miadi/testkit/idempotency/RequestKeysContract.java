package io.miadi.testkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.application.idempotency.RequestKeys.StoredAnswer;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of request keys must do: of the same request any number of times, one has an effect. */
@Tag("K16")
public interface RequestKeysContract {
    Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    PracticeStore store();

    @Test
    default void the_first_claim_is_fresh_and_the_second_says_what_the_first_created() {
        var key = key();
        var created = UUID.randomUUID();
        assertThat(keys().claim(key, created, NOW)).isEqualTo(new Claim.Fresh());
        assertThat(keys().claim(key, UUID.randomUUID(), NOW.plusSeconds(9)))
                .isEqualTo(new Claim.Repeated(created, Optional.empty(), NOW));
    }

    @Test
    default void another_request_under_the_same_key_is_told_apart() {
        var key = key();
        keys().claim(key, UUID.randomUUID(), NOW);
        var other = new RequestKey(key.scope(), key.key(), "f".repeat(64));
        assertThat(keys().claim(other, UUID.randomUUID(), NOW)).isEqualTo(new Claim.Different());
    }

    @Test
    default void the_same_key_in_another_scope_is_another_key() {
        var key = key();
        keys().claim(key, UUID.randomUUID(), NOW);
        var elsewhere = new RequestKey(key.scope() + "/other", key.key(), key.digest());
        assertThat(keys().claim(elsewhere, UUID.randomUUID(), NOW)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void the_first_answer_stays() {
        var key = key();
        var created = UUID.randomUUID();
        keys().claim(key, created, NOW);
        var first = new StoredAnswer(202, "{\"a\":1}");
        assertThat(keys().answer(key, first)).isEqualTo(first);
        assertThat(keys().answer(key, new StoredAnswer(200, "{\"a\":2}"))).isEqualTo(first);
        assertThat(keys().claim(key, UUID.randomUUID(), NOW))
                .isEqualTo(new Claim.Repeated(created, Optional.of(first), NOW));
    }

    @Test
    default void an_answer_under_a_key_that_nobody_claimed_is_not_kept() {
        var key = key();
        var answer = new StoredAnswer(201, "{}");
        assertThat(keys().answer(key, answer)).isEqualTo(answer);
        assertThat(keys().claim(key, UUID.randomUUID(), NOW)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void a_key_can_stand_for_what_came_after_a_first_try() {
        var key = key();
        var last = UUID.randomUUID();
        keys().claim(key, UUID.randomUUID(), NOW);
        store().unitOfWork().run(() -> {
            keys().stand(key, last);
            return true;
        });
        assertThat(keys().claim(key, UUID.randomUUID(), NOW.plusSeconds(9)))
                .isEqualTo(new Claim.Repeated(last, Optional.empty(), NOW));
    }

    @Test
    default void a_released_key_is_fresh_again() {
        var key = key();
        store().unitOfWork().run(() -> {
            keys().claim(key, UUID.randomUUID(), NOW);
            keys().release(key);
            return true;
        });
        assertThat(keys().claim(key, UUID.randomUUID(), NOW)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void a_failing_unit_of_work_leaves_no_key() {
        var key = key();
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    keys().claim(key, UUID.randomUUID(), NOW);
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(keys().claim(key, UUID.randomUUID(), NOW)).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void old_keys_are_forgotten_and_younger_ones_kept() {
        var old = key();
        var young = key();
        var era = Instant.parse("2001-01-01T00:00:00Z");
        keys().claim(old, UUID.randomUUID(), era);
        keys().claim(young, UUID.randomUUID(), era.plusSeconds(1));
        assertThat(keys().forgetBefore(era.plusSeconds(1))).isPositive();
        assertThat(keys().claim(old, UUID.randomUUID(), era)).isEqualTo(new Claim.Fresh());
        assertThat(keys().claim(young, UUID.randomUUID(), era)).isInstanceOf(Claim.Repeated.class);
        keys().forgetBefore(era.plusSeconds(2));
    }

    @Test
    default void of_many_claims_at_once_exactly_one_is_fresh() {
        var key = key();
        int fresh = Race.winners(
                8,
                () -> store().unitOfWork().run(() -> keys().claim(key, UUID.randomUUID(), NOW)) instanceof Claim.Fresh);
        assertThat(fresh).isEqualTo(1);
    }

    private RequestKeys keys() {
        return store().requestKeys();
    }

    private static RequestKey key() {
        return new RequestKey(
                "person:contract POST /api/v1/sessions", UUID.randomUUID().toString(), "0".repeat(64));
    }
}

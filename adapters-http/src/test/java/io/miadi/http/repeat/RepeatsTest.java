package io.miadi.http.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.http.route.Answer;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** IDEM-3: whoever sends a request with one key is answered with one answer. */
@Tag("K16")
class RepeatsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final InMemoryStore store = InMemoryStore.open(new SettableClock(NOW));
    private final Repeats repeats = new Repeats(store.unitOfWork(), store.requestKeys());
    private final RequestKey key =
            new RequestKey("somebody POST /x", UUID.randomUUID().toString(), "0".repeat(64));

    private record View(String phase) {}

    @Test
    void a_repetition_that_is_answered_before_the_first_request_decides_what_both_get() {
        claim();
        var repetition = repeats.rebuilt(key, 202, new View("WAITING"));
        var first = repeats.keep(key, 201, new View("PAID"));
        assertThat(first.status()).isEqualTo(202);
        assertThat(text(first)).isEqualTo(text(repetition));
        assertThat(claim())
                .isInstanceOfSatisfying(
                        Claim.Repeated.class,
                        repeated -> assertThat(
                                        text(repeats.replay(repeated.answer().orElseThrow())))
                                .isEqualTo(text(first)));
    }

    private Claim claim() {
        return store.unitOfWork().run(() -> store.requestKeys().claim(key, UUID.randomUUID(), NOW));
    }

    private static String text(Answer answer) {
        return new String(((Answer.Content.Bytes) answer.content()).bytes(), StandardCharsets.UTF_8);
    }
}

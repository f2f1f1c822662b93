package io.miadi.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookType;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.persistence.webhook.SealedWebhooks.Which;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.webhook.WebhookPorts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both secrets of an endpoint, at rest and through a rotation of the key that seals them. */
class SealedWebhooksTest {
    private static final Secret OLD = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret NEW = Secret.of("whsec_c2Vjb25kIHNlY3JldCBvZiBhbiBlbmRwb2ludA==");

    private final JdbiStore store = JdbiStore.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));
    private final WebhookPorts ports = JdbiWebhooksTest.ports(store, clock);
    private final UUID endpoint = UUID.randomUUID();

    @BeforeEach
    void add() {
        var settings = new Settings(URI.create("https://example.org"), Set.of(WebhookType.PAYMENT_SETTLED), "");
        store.unitOfWork().run(() -> {
            ports.endpoints()
                    .add(
                            new WebhookEndpoint(
                                    endpoint, settings, store.newStaff(), clock.instant(), new Standing.Well()),
                            OLD);
            ports.endpoints().rotate(endpoint, NEW, clock.instant().plus(Duration.ofHours(24)));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void a_dump_shows_neither_secret() {
        var columns = store.database()
                .session()
                .read(handle -> handle.createQuery("select secret_sealed || former_sealed from webhook_endpoint")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(columns, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_", "MfKQ9r8GKYqrTwjUPD8I");
    }

    @Test
    void both_secrets_are_sealed_anew_once_and_sign_as_before() {
        var rotated = store.sealer().rotated();
        for (var which : Which.values()) {
            var rows = new SealedWebhooks(store.database(), rotated, which);
            assertThat(store.unitOfWork().run(() -> rows.resealBatch(10)))
                    .as(rows.name())
                    .isEqualTo(1);
            assertThat(store.unitOfWork().run(() -> rows.resealBatch(10)))
                    .as(rows.name())
                    .isZero();
        }
        var signing = store.unitOfWork().run(() -> {
            ports.events().announceTo(endpoint, new Announcement(WebhookType.TEST, Map.of()));
            var due = ports.deliveries().due(clock.instant(), 2).getFirst();
            return new JdbiWebhookDeliveries(store.database().session(), rotated)
                    .claim(due, clock.instant(), clock.instant().plusSeconds(60))
                    .orElseThrow();
        });
        assertThat(signing.to().secrets()).containsExactly(NEW, OLD);
    }

    @Test
    void the_newest_secret_proves_the_keys() {
        var sample = SealedWebhooks.newest(store.database().session()).orElseThrow();
        assertThat(store.sealer().open(sample.sealed(), sample.place())).isEqualTo(NEW.bytes());
    }
}

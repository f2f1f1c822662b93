package io.miadi.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookType;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.time.SettableClock;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiWebhookEventsTest {
    private final JdbiStore store = JdbiStore.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void an_event_is_kept_as_the_json_that_is_sent_with_its_names_in_order() {
        listening(WebhookType.RECONCILIATION_COMPLETED);
        announce(Map.of("runId", "r", "from", "2026-11-22"));
        assertThat(bodies())
                .isEqualTo("{\"type\":\"reconciliation.completed\",\"timestamp\":\"2026-11-23T06:00:00Z\","
                        + "\"data\":{\"from\":\"2026-11-22\",\"runId\":\"r\",\"ours\":{\"MATCHED\":3,\"ORPHAN\":1}}}");
    }

    @Test
    void nothing_is_kept_where_nobody_listens() {
        listening(WebhookType.PAYMENT_SETTLED);
        announce(Map.of("runId", "r"));
        assertThat(bodies()).isEmpty();
    }

    private void announce(Map<String, String> facts) {
        var counts = Map.of("ours", Map.of("ORPHAN", 1L, "MATCHED", 3L));
        store.unitOfWork().run(() -> {
            JdbiWebhooksTest.ports(store, clock)
                    .events()
                    .announce(
                            WebhookType.RECONCILIATION_COMPLETED,
                            () -> new Announcement(WebhookType.RECONCILIATION_COMPLETED, facts, counts));
            return true;
        });
    }

    private void listening(WebhookType type) {
        var settings = new Settings(URI.create("https://example.org"), Set.of(type), "");
        store.unitOfWork().run(() -> {
            var endpoint = new WebhookEndpoint(
                    UUID.randomUUID(), settings, store.newStaff(), clock.instant(), new Standing.Well());
            JdbiWebhooksTest.ports(store, clock).endpoints().add(endpoint, Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8I"));
            return true;
        });
    }

    private String bodies() {
        return store.database()
                .session()
                .read(handle -> String.join(
                        " ",
                        handle.createQuery("select body from webhook_event")
                                .mapTo(String.class)
                                .list()));
    }
}

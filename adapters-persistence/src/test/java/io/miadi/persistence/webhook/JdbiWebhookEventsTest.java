package io.miadi.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookType;
import io.miadi.persistence.store.JdbiStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiWebhookEventsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T06:00:00Z"));

    private final JdbiStore store = JdbiStore.fresh();
    private final JdbiWebhookEvents events =
            new JdbiWebhookEvents(store.database().session(), UUID::randomUUID, CLOCK);

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void every_endpoint_that_wants_the_type_is_told_the_same() {
        endpoint("'payment.settled'", "null");
        endpoint("'payment.settled', 'reconciliation.completed'", "null");
        endpoint("'reconciliation.completed'", "null");
        endpoint("'payment.settled'", "now()");
        announce();
        assertThat(count("webhook_delivery where state = 'WAITING' and next_at is not null"))
                .isEqualTo(2);
        assertThat(count(
                        "webhook_event where body = '{\"type\":\"payment.settled\",\"timestamp\":\"2026-11-23T06:00:00Z\","
                                + "\"data\":{\"paymentId\":\"p\",\"sessionId\":\"s\"}}'"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_kept_where_nobody_listens() {
        endpoint("'reconciliation.completed'", "null");
        announce();
        assertThat(count("webhook_event")).isZero();
    }

    @Test
    void what_did_not_happen_is_not_announced() {
        endpoint("'payment.settled'", "null");
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    events.announce(new Announcement(WebhookType.PAYMENT_SETTLED, Map.of()));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(count("webhook_event")).isZero();
    }

    private void announce() {
        store.unitOfWork().run(() -> {
            events.announce(new Announcement(WebhookType.PAYMENT_SETTLED, Map.of("sessionId", "s", "paymentId", "p")));
            return true;
        });
    }

    private void endpoint(String types, String disabledAt) {
        var person = store.newStaff();
        store.unitOfWork()
                .run(() -> store.database().session().current().execute("""
                insert into webhook_endpoint (id, url, types, secret_sealed, created_by, created_at, disabled_at, disabled_reason)
                values (gen_random_uuid(), 'https://example.org', array[%s], '\\x00', '%s', now(), %s,
                        case when %s is not null then 'REMOVED' end)
                """.formatted(
                                types, person, disabledAt, disabledAt)));
    }

    private int count(String rows) {
        return store.database()
                .session()
                .read(handle -> handle.createQuery("select count(*) from " + rows)
                        .mapTo(Integer.class)
                        .one());
    }
}

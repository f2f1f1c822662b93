package io.miadi.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.DeliverWebhooks;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookSender;
import io.miadi.application.webhook.WebhookSignature;
import io.miadi.application.webhook.WebhookType;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the announcement to the last try, on a real database and with a receiver that is told what to answer. */
class WebhookDeliveryTest {
    private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private final JdbiStore store = JdbiStore.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));
    private final Receiver receiver = new Receiver();
    private final JdbiWebhookEndpoints endpoints =
            new JdbiWebhookEndpoints(store.database().session(), store.sealer());
    private final DeliverWebhooks deliver = new DeliverWebhooks(
            store.unitOfWork(),
            new JdbiWebhookDeliveries(store.database().session(), store.sealer()),
            endpoints,
            receiver,
            new Random(1),
            clock);

    /** Answers with one status and remembers what it was sent. */
    private static final class Receiver implements WebhookSender {
        private final List<Request> heard = new ArrayList<>();
        private Reply reply = new Reply.Answered(204);

        @Override
        public boolean mayCall(URI url) {
            return true;
        }

        @Override
        public Reply send(Request request) {
            heard.add(request);
            return reply;
        }
    }

    @BeforeEach
    void announce() {
        var endpoint = new WebhookEndpoint(
                UUID.randomUUID(),
                URI.create("https://example.org/hook"),
                Set.of(WebhookType.PAYMENT_SETTLED),
                store.newStaff(),
                clock.instant());
        var events = new JdbiWebhookEvents(store.database().session(), UUID::randomUUID, clock);
        store.unitOfWork().run(() -> {
            endpoints.add(endpoint, SECRET);
            events.announce(new Announcement(WebhookType.PAYMENT_SETTLED, Map.of("paymentId", "p")));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.database().close();
    }

    @Test
    void what_was_taken_is_sent_once_and_signed() {
        assertThat(deliver.run()).isEqualTo(1);
        clock.advance(Duration.ofDays(5));
        assertThat(deliver.run()).isZero();
        var sent = receiver.heard.getFirst();
        assertThat(sent.signature())
                .isEqualTo(
                        WebhookSignature.of(SECRET, sent.id(), Instant.ofEpochSecond(sent.timestamp()), sent.body()));
        assertThat(count("webhook_delivery where state = 'DELIVERED'")).isEqualTo(1);
        assertThat(count("webhook_try where status = 204")).isEqualTo(1);
    }

    @Test
    void what_is_not_taken_is_tried_ten_times_over_days_with_the_same_id_and_then_given_up() {
        receiver.reply = new WebhookSender.Reply.NoAnswer("ConnectException");
        for (int hour = 0; hour < 24 * 6; hour++) {
            deliver.run();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(receiver.heard).hasSize(10);
        assertThat(receiver.heard.stream().map(WebhookSender.Request::id).distinct())
                .hasSize(1);
        assertThat(receiver.heard.stream().map(WebhookSender.Request::signature).distinct())
                .hasSize(10);
        assertThat(count("webhook_delivery where state = 'FAILED'")).isEqualTo(1);
        assertThat(count("webhook_try where cause = 'ConnectException'")).isEqualTo(10);
    }

    @Test
    void an_endpoint_that_says_it_is_gone_is_told_nothing_more() {
        receiver.reply = new WebhookSender.Reply.Answered(410);
        deliver.run();
        assertThat(endpoints.list()).isEmpty();
        assertThat(count("webhook_delivery where state = 'FAILED'")).isEqualTo(1);
    }

    private int count(String rows) {
        return store.database()
                .session()
                .read(handle -> handle.createQuery("select count(*) from " + rows)
                        .mapTo(Integer.class)
                        .one());
    }
}

package io.miadi.application.webhook;

import io.miadi.application.audit.Trail;
import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.domain.event.Event;
import io.miadi.testkit.audit.InMemoryAuditLog;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.webhook.ScriptedReceiver;
import io.miadi.testkit.webhook.WebhookPorts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** An endpoint that is told of payments, and a node that tells it. */
final class Told {
    static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));
    final WebhookPorts ports = WebhookPorts.inMemory(clock);
    final InMemoryAuditLog audit = new InMemoryAuditLog(new InMemoryUnitOfWork());
    final List<Event> events = new ArrayList<>();
    final ScriptedReceiver receiver = new ScriptedReceiver();
    final UUID endpoint = UUID.randomUUID();

    Told() {
        var settings = new Settings(URI.create("https://example.org/hook"), Set.of(WebhookType.PAYMENT_SETTLED), "");
        ports.endpoints()
                .add(
                        new WebhookEndpoint(
                                endpoint, settings, ports.person().get(), clock.instant(), new Standing.Well()),
                        SECRET);
    }

    /** A node of its own; what it sends goes through the sender. */
    DeliverWebhooks node(WebhookSender sender) {
        return new DeliverWebhooks(
                ports.unitOfWork(),
                ports.deliveries(),
                new WebhookHealth(ports.endpoints(), new Trail(audit, events::add)),
                sender,
                new DeliverWebhooks.Timing(new RetrySchedule(new Random(1)), clock));
    }

    void announce() {
        ports.events()
                .announce(
                        WebhookType.PAYMENT_SETTLED,
                        () -> new Announcement(WebhookType.PAYMENT_SETTLED, Map.of("paymentId", "p")));
    }

    Standing standing() {
        return ports.endpoints().find(endpoint).orElseThrow().standing();
    }

    void change(WebhookEndpoint changed) {
        ports.endpoints().replace(changed);
    }

    WebhookEndpoint known() {
        return ports.endpoints().find(endpoint).orElseThrow();
    }

    /** Lets time pass, with a look at what is due every so often. */
    void pass(DeliverWebhooks node, Duration length, Duration every) {
        for (var left = length; left.isPositive(); left = left.minus(every)) {
            node.due().forEach(node::one);
            clock.advance(every);
        }
    }
}

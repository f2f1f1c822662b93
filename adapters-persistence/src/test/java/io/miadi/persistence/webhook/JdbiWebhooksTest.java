package io.miadi.persistence.webhook;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.webhook.WebhookPorts;
import io.miadi.testkit.webhook.WebhooksContract;
import java.time.Instant;
import java.util.UUID;

class JdbiWebhooksTest implements WebhooksContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));

    /** On the database that contracts share. */
    @Override
    public WebhookPorts ports() {
        return ports(JdbiStore.shared(), clock);
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    static WebhookPorts ports(JdbiStore store, SettableClock clock) {
        var session = store.database().session();
        return new WebhookPorts(
                store.unitOfWork(),
                new JdbiWebhookEndpoints(session, store.sealer()),
                new JdbiWebhookEvents(session, UUID::randomUUID, clock),
                new JdbiWebhookDeliveries(session, store.sealer()),
                new JdbiWebhookLog(session),
                store::newStaff);
    }
}

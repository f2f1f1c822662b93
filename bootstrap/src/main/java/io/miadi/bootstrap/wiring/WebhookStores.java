package io.miadi.bootstrap.wiring;

import io.miadi.application.secret.Sealer;
import io.miadi.application.transaction.Ids;
import io.miadi.application.webhook.WebhookDeliveries;
import io.miadi.application.webhook.WebhookEndpoints;
import io.miadi.application.webhook.WebhookEvents;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.webhook.JdbiWebhookDeliveries;
import io.miadi.persistence.webhook.JdbiWebhookEndpoints;
import io.miadi.persistence.webhook.JdbiWebhookEvents;
import io.miadi.persistence.webhook.JdbiWebhookLog;
import java.time.InstantSource;

/** What is kept of telling other programs. */
public record WebhookStores(
        WebhookEvents events, WebhookEndpoints endpoints, WebhookDeliveries deliveries, WebhookLog log) {
    static WebhookStores in(DatabaseSession session, Sealer sealer, Ids ids, InstantSource clock) {
        return new WebhookStores(
                new JdbiWebhookEvents(session, ids, clock),
                new JdbiWebhookEndpoints(session, sealer),
                new JdbiWebhookDeliveries(session, sealer),
                new JdbiWebhookLog(session));
    }
}

package io.miadi.testkit.webhook;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.application.webhook.WebhookDeliveries;
import io.miadi.application.webhook.WebhookEndpoints;
import io.miadi.application.webhook.WebhookEvents;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All that is kept of telling other programs, in one store. It may be shared and need not be empty.
 *
 * @param person makes somebody whom the store knows
 */
public record WebhookPorts(
        UnitOfWork unitOfWork,
        WebhookEndpoints endpoints,
        WebhookEvents events,
        WebhookDeliveries deliveries,
        WebhookLog log,
        Supplier<PersonId> person) {

    /** An empty store in memory. */
    public static WebhookPorts inMemory(InstantSource clock) {
        var unitOfWork = new InMemoryUnitOfWork();
        var endpoints = new InMemoryWebhookEndpoints(unitOfWork);
        var queue = new InMemoryWebhookQueue(unitOfWork, endpoints);
        var events = new InMemoryWebhookEvents(endpoints, queue, UUID::randomUUID, clock);
        return new WebhookPorts(unitOfWork, endpoints, events, queue, queue, () -> new PersonId(UUID.randomUUID()));
    }
}

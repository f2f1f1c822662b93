package io.miadi.application.webhook;

import io.miadi.application.audit.Trail;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What tries show of an endpoint. One at which nothing got through for five days, or that says it is gone, is told nothing more; whoever added
 * it hears of that.
 */
public final class WebhookHealth {
    private static final Actor JOB = new Actor.Job("webhooks");

    private final WebhookEndpoints endpoints;
    private final Trail trail;

    public WebhookHealth(WebhookEndpoints endpoints, Trail trail) {
        this.endpoints = endpoints;
        this.trail = trail;
    }

    enum Sign {
        HEARD,
        MISSED,
        GONE
    }

    /** Within the unit of work that notes the try. */
    void after(UUID id, Sign sign, Instant at) {
        endpoints.lock(id).ifPresent(before -> {
            var after = switch (sign) {
                case HEARD -> before.heard();
                case MISSED -> before.missed(at);
                case GONE -> before.gone(at);
            };
            if (!after.equals(before)) {
                endpoints.replace(after);
                tell(after);
            }
        });
    }

    private void tell(WebhookEndpoint endpoint) {
        if (endpoint.standing() instanceof Standing.Stopped(var why, var _)) {
            var host = endpoint.settings().url().getHost();
            trail.leave(
                    AuditEntry.fact(JOB, "webhook.stop", "webhook:" + endpoint.id(), Map.of("host", host), why.name()),
                    new WebhookEvent.EndpointStopped(endpoint.id(), endpoint.createdBy()));
        }
    }
}

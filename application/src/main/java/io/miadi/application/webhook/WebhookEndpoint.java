package io.miadi.application.webhook;

import io.miadi.domain.identity.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Where another program wants to be told, and of what. */
public record WebhookEndpoint(UUID id, URI url, Set<WebhookType> types, PersonId createdBy, Instant createdAt) {
    public WebhookEndpoint {
        types = Set.copyOf(types);
    }
}

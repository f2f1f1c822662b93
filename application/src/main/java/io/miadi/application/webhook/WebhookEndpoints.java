package io.miadi.application.webhook;

import io.miadi.application.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The endpoints that there are; their secrets are sealed. Changes happen within a unit of work. */
public interface WebhookEndpoints {
    void add(WebhookEndpoint endpoint, Secret secret);

    /** Oldest first. */
    List<WebhookEndpoint> list();

    Optional<WebhookEndpoint> find(UUID id);

    /** The same, and nobody else changes it until the unit of work ends. */
    Optional<WebhookEndpoint> lock(UUID id);

    /** Stores what became of one; its secrets stay. */
    void replace(WebhookEndpoint endpoint);

    /** From now on the new secret signs, and until the given time the one before it as well; a third does not sign any more. */
    void rotate(UUID id, Secret next, Instant formerUntil);

    /** There is no such endpoint from now on, and what waits for it is given up; {@code false} where there was none. */
    boolean remove(UUID id, Instant at);
}

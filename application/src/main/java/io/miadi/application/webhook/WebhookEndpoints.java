package io.miadi.application.webhook;

import io.miadi.application.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The endpoints that are told; their secrets are sealed. Changes happen within a unit of work. */
public interface WebhookEndpoints {
    void add(WebhookEndpoint endpoint, Secret secret);

    /** Those that are told, oldest first. */
    List<WebhookEndpoint> list();

    /** It is told nothing more, not even what waits for it; {@code false} where there is none of that id. */
    boolean disable(UUID id, Why why, Instant at);

    /** Why an endpoint is not told any more. */
    enum Why {
        /** By a person. */
        REMOVED,
        /** It answered that it is gone. */
        GONE
    }
}

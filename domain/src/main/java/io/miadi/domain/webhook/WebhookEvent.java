package io.miadi.domain.webhook;

import io.miadi.domain.event.Event;
import io.miadi.domain.identity.PersonId;
import java.util.UUID;

/** What happened to an endpoint that another program listens at, in a stream of its own. */
public sealed interface WebhookEvent extends Event {
    UUID endpoint();

    @Override
    default UUID stream() {
        return endpoint();
    }

    /**
     * It is told nothing more until somebody begins again.
     *
     * @param addedBy who is told of it
     */
    record EndpointStopped(UUID endpoint, PersonId addedBy) implements WebhookEvent {}
}

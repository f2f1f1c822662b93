package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.webhook.WebhookEvent;
import java.util.Optional;

/** Events of endpoints: the endpoint and who added it. */
final class WebhookEventForm implements EventForm {
    private static final String STOPPED = "EndpointStopped";

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof WebhookEvent.EndpointStopped(var endpoint, var addedBy)
                ? Optional.of(new Stored(
                        STOPPED,
                        Fields.none().put("endpoint", endpoint.toString()).put("addedBy", addedBy.toString())))
                : Optional.empty();
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return type.equals(STOPPED)
                ? Optional.of(new WebhookEvent.EndpointStopped(
                        Fields.uuid(fields, "endpoint"), new PersonId(Fields.uuid(fields, "addedBy"))))
                : Optional.empty();
    }
}

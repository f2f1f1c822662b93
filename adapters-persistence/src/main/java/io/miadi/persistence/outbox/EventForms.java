package io.miadi.persistence.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.domain.event.Event;
import java.util.List;

/** The stored form of every event that there is. */
final class EventForms {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<EventForm> FORMS = List.of(
            new SessionEventForm(),
            new PaymentEventForm(),
            new RefundEventForm(),
            new IdentityEventForm(),
            new WebhookEventForm(),
            new WorkEventForm());

    private EventForms() {}

    /** @throws IllegalArgumentException for an event that no form knows */
    static EventForm.Stored write(Event event) {
        return FORMS.stream()
                .flatMap(form -> form.write(event).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no stored form for " + event.getClass().getName()));
    }

    /** @throws IllegalStateException for a name that no form knows */
    static Event read(String type, String body) {
        var fields = parse(type, body);
        return FORMS.stream()
                .flatMap(form -> form.read(type, fields).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no event is stored as " + type));
    }

    private static JsonNode parse(String type, String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type + " is not JSON", e);
        }
    }
}

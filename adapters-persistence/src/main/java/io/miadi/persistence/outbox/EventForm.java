package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.event.Event;
import java.util.Optional;

/**
 * How the events of one feature are stored. The names are written out and never taken from a class, so that renaming a class
 * leaves what is stored readable.
 */
interface EventForm {
    /** The stored name and fields of the event; empty for another feature's event. */
    Optional<Stored> write(Event event);

    /** The event again; empty for a name of another feature. */
    Optional<Event> read(String type, JsonNode fields);

    record Stored(String type, ObjectNode fields) {}
}

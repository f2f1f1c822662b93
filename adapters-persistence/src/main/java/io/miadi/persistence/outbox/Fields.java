package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The fields of a stored event; one that is missing is an error that names it. */
final class Fields {
    private Fields() {}

    static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    static UUID uuid(JsonNode fields, String name) {
        return UUID.fromString(text(fields, name));
    }

    static String text(JsonNode fields, String name) {
        var value = fields.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalStateException("a stored event has no text " + name);
        }
        return value.textValue();
    }

    static int integer(JsonNode fields, String name) {
        var value = fields.get(name);
        if (value == null || !value.canConvertToInt()) {
            throw new IllegalStateException("a stored event has no number " + name);
        }
        return value.intValue();
    }
}

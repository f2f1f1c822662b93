package io.miadi.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of {@code audit_entry} as an entry of the log. Every row has an entry, and two that differ have two that differ: also rows
 * that no program of ours writes, since nothing may hold up the log or hide in it.
 */
final class EntryRow {
    /** No text in the database holds it, so what is marked with it cannot be taken for one. */
    private static final String NO_TEXT = "\0";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EntryRow() {}

    static LoggedEntry entry(Row row) throws SQLException {
        return new LoggedEntry(
                row.instant("at"),
                row.text("actor"),
                row.text("role"),
                row.text("action"),
                row.text("subject"),
                facts(row.text("before")),
                facts(row.text("after")),
                row.text("cause"),
                row.text("correlation"));
    }

    private static Map<String, String> facts(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        var node = parsed(json);
        if (!node.isObject()) {
            return Map.of(NO_TEXT, json);
        }
        var facts = new HashMap<String, String>();
        node.properties().forEach(field -> facts.put(field.getKey(), text(field.getValue())));
        return facts;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : NO_TEXT + value;
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave back JSON that is none", e);
        }
    }
}

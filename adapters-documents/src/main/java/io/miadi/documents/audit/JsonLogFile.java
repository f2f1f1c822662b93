package io.miadi.documents.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.audit.export.LogFileForm;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.export.Export;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One JSON object a line, in UTF-8: what the log is, its checkpoints, its entries with the hash stored for each, and last how many
 * entries there are and the SHA-256 of all lines before.
 */
public final class JsonLogFile implements LogFileForm {
    static final String LOG = "miadi-audit";
    static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String head(Head head) {
        var text = new StringBuilder(line(json -> {
            json.writeStringField("log", LOG);
            json.writeNumberField("version", VERSION);
            json.writeStringField("origin", head.origin());
            json.writeNumberField("size", head.size());
            json.writeArrayFieldStart("keys");
            for (var key : head.keys()) {
                json.writeString(key.encoded());
            }
            json.writeEndArray();
        }));
        head.checkpoints().forEach(note -> text.append(line(json -> json.writeStringField("checkpoint", note))));
        return text.toString();
    }

    @Override
    public String entry(PlacedEntry placed) {
        var entry = placed.entry();
        return line(json -> {
            json.writeNumberField("index", placed.index());
            json.writeStringField("hash", placed.hash().toBase64());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("actor", entry.actor());
            json.writeStringField("role", entry.role());
            json.writeStringField("action", entry.action());
            json.writeStringField("subject", entry.subject());
            writeFacts(json, "before", entry.before());
            writeFacts(json, "after", entry.after());
            json.writeStringField("cause", entry.cause());
            json.writeStringField("correlation", entry.correlation());
        });
    }

    @Override
    public String last(Export.Ending ending) {
        return line(json -> {
            json.writeNumberField("entries", ending.rows());
            json.writeStringField("sha256", ending.digest());
        });
    }

    private static void writeFacts(JsonGenerator json, String name, Map<String, String> facts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var fact : new TreeMap<>(facts).entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    /** Writes the fields of one object. */
    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) {
        var text = new StringWriter(512);
        try (var json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text cannot be written into memory", e);
        }
        return text.append('\n').toString();
    }
}

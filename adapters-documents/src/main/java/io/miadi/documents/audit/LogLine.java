package io.miadi.documents.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.domain.audit.verification.ExportedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads single lines, strictly: what is not exactly an entry is an unreadable one, and counts as changed. */
final class LogLine {
    private static final Set<String> FIELDS = Set.of(
            "index", "hash", "at", "actor", "role", "action", "subject", "before", "after", "cause", "correlation");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LogLine() {}

    static Optional<JsonNode> object(String line) {
        try {
            return Optional.ofNullable(MAPPER.readTree(line)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param place where the line stands, counted from 0, which is its number where it does not say one */
    static ExportedEntry entry(String line, long place) {
        return object(line)
                .filter(LogLine::isEntry)
                .flatMap(node -> logged(node)
                        .map(entry -> ExportedEntry.of(node.get("index").asLong(), entry)))
                .orElseGet(() -> ExportedEntry.unreadable(place, line.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash that a line says, without reading the rest of it; one that says none gets one that fits nothing. */
    static Hash hash(String line) {
        try (var json = MAPPER.createParser(line)) {
            return said(json).orElseGet(() -> TreeHashing.leaf(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return TreeHashing.leaf(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<Hash> said(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals("hash");
            json.nextToken();
            if (found) {
                return Hash.parseBase64(json.getText());
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    private static boolean isEntry(JsonNode node) {
        return node.size() == FIELDS.size()
                && FIELDS.stream().allMatch(node::has)
                && node.get("index").isIntegralNumber()
                && node.get("index").canConvertToLong();
    }

    private static Optional<LoggedEntry> logged(JsonNode node) {
        try {
            return Optional.of(new LoggedEntry(
                    Instant.parse(text(node, "at")),
                    text(node, "actor"),
                    text(node, "role"),
                    text(node, "action"),
                    text(node, "subject"),
                    facts(node.get("before")),
                    facts(node.get("after")),
                    text(node, "cause"),
                    text(node, "correlation")));
        } catch (NotText | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> facts(JsonNode node) throws NotText {
        if (!node.isObject()) {
            throw new NotText();
        }
        var facts = new HashMap<String, String>();
        for (var field : node.properties()) {
            facts.put(field.getKey(), text(node, field.getKey()));
        }
        return facts;
    }

    private static String text(JsonNode node, String field) throws NotText {
        var value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new NotText();
        }
        return value.textValue();
    }

    /** It never leaves this class. */
    private static final class NotText extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

package io.miadi.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every value that crosses the wire has a bound in {@code docs/openapi.yaml}. */
class ApiDocumentBoundsTest {
    private static final String PREFIX = "#/";

    private final ApiDocument document = ApiDocument.read();

    @Test
    void every_text_number_list_and_object_has_its_bounds() {
        var schemas = new ArrayList<Found>();
        collect("", document.root(), schemas);
        assertThat(schemas).hasSizeGreaterThan(100);
        assertThat(schemas.stream().flatMap(found -> missing(found).stream())).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        references("", document.root(), references);
        assertThat(references).hasSizeGreaterThan(200).allSatisfy(this::leadsSomewhere);
    }

    @Test
    void a_text_without_a_longest_length_would_be_found() {
        assertThat(missing(new Found("x", Map.of("type", "string")))).isNotEmpty();
        assertThat(missing(new Found("x", Map.of("type", "integer", "minimum", 1))))
                .isNotEmpty();
        assertThat(missing(new Found("x", Map.of("type", List.of("array", "null")))))
                .isNotEmpty();
        assertThat(missing(new Found("x", Map.of("type", "object")))).isNotEmpty();
        assertThat(missing(new Found("x", Map.of("type", "string", "maxLength", 1))))
                .isEmpty();
    }

    private record Found(String where, Map<String, Object> schema) {}

    /** A schema is any mapping with a type; examples are values and not schemas. */
    private static void collect(String where, Object node, List<Found> schemas) {
        if (node instanceof Map<?, ?> raw) {
            var fields = ApiDocument.map(raw);
            if (fields.get("type") instanceof String || fields.get("type") instanceof List) {
                schemas.add(new Found(where, fields));
            }
            fields.forEach((name, child) -> {
                if (!name.equals("example") && !name.equals("securitySchemes")) {
                    collect(where + "/" + name, child, schemas);
                }
            });
        } else if (node instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(where + "/" + i, items.get(i), schemas);
            }
        }
    }

    private static List<String> missing(Found found) {
        var schema = found.schema();
        var types = schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type"));
        var wrong = new ArrayList<String>();
        boolean listed = schema.containsKey("enum") || schema.containsKey("const");
        if (types.contains("string") && !listed && !schema.containsKey("maxLength")) {
            wrong.add(found.where() + " has no maxLength");
        }
        boolean number = types.contains("integer") || types.contains("number");
        if (number && !listed && !(schema.containsKey("minimum") && schema.containsKey("maximum"))) {
            wrong.add(found.where() + " has no minimum and maximum");
        }
        if (types.contains("array") && !schema.containsKey("maxItems")) {
            wrong.add(found.where() + " has no maxItems");
        }
        boolean closed = Boolean.FALSE.equals(schema.get("additionalProperties"));
        if (types.contains("object") && !closed && !schema.containsKey("maxProperties")) {
            wrong.add(found.where() + " is open and has no maxProperties");
        }
        return wrong;
    }

    private static void references(String name, Object node, List<String> found) {
        if (node instanceof Map<?, ?> raw) {
            ApiDocument.map(raw).forEach((key, child) -> references(key, child, found));
        } else if (node instanceof List<?> items) {
            items.forEach(item -> references("", item, found));
        } else if (name.equals("$ref")) {
            found.add(String.valueOf(node));
        }
    }

    private void leadsSomewhere(String reference) {
        assertThat(reference).startsWith(PREFIX);
        Map<String, Object> node = document.root();
        for (String step : reference.substring(PREFIX.length()).split("/", -1)) {
            assertThat(node).as(reference).containsKey(step);
            node = ApiDocument.map(node.get(step));
        }
    }
}

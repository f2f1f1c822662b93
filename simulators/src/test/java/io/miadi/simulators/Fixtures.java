package io.miadi.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Bodies as the real providers send them, and what is compared of them: keys and kinds of value, not the values. */
public final class Fixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    /** @param path below the test resources */
    public static JsonNode json(String path) {
        try (var in = Fixtures.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no fixture " + path);
            }
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each key's way down and the kind of value that stands there. */
    public static Map<String, String> shape(JsonNode node) {
        var shape = new TreeMap<String, String>();
        walk("", node, shape);
        return shape;
    }

    public static Map<String, String> shape(String text) {
        try {
            return shape(JSON.readTree(text));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static void walk(String path, JsonNode node, Map<String, String> shape) {
        if (node.isContainerNode()) {
            for (var field : node.properties()) {
                walk(path + "/" + field.getKey(), field.getValue(), shape);
            }
            for (int i = 0; i < node.size() && node.isArray(); i++) {
                walk(path + "[" + i + "]", node.get(i), shape);
            }
        } else {
            shape.put(path, node.getNodeType().name());
        }
    }
}

package io.miadi.http.docs;

import io.miadi.http.route.Method;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docs/openapi.yaml} as a tree, from the class path as the product serves it. */
record ApiDocument(Map<String, Object> root) {
    static ApiDocument read() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream("openapi.yaml"))) {
            Object tree = new Yaml(new SafeConstructor(options)).load(in);
            return new ApiDocument(map(tree));
        } catch (IOException e) {
            throw new IllegalStateException("reading from the class path", e);
        }
    }

    /** One operation: its route and what is said of it. */
    record Operation(String route, Map<String, Object> said) {
        List<String> roles() {
            return strings(said.get("x-roles"));
        }

        Map<String, Object> responses() {
            return map(said.get("responses"));
        }

        List<String> parameters() {
            var refs = new ArrayList<String>();
            for (Object parameter : list(said.getOrDefault("parameters", List.of()))) {
                var fields = map(parameter);
                refs.add(String.valueOf(fields.containsKey("$ref") ? fields.get("$ref") : fields.get("name")));
            }
            return refs;
        }
    }

    /** The operations by route, such as {@code GET /api/v1/sessions}, in the order of the document. */
    Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        for (var path : map(root.get("paths")).entrySet()) {
            var item = map(path.getValue());
            for (Method method : Method.values()) {
                Object said = item.get(method.name().toLowerCase(Locale.ROOT));
                if (said != null) {
                    String route = method + " " + path.getKey();
                    all.put(route, new Operation(route, map(said)));
                }
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    static List<?> list(@Nullable Object node) {
        return (List<?>) Objects.requireNonNull(node);
    }

    private static List<String> strings(@Nullable Object node) {
        return list(node).stream().map(String::valueOf).toList();
    }
}

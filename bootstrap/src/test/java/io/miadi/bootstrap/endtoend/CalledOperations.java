package io.miadi.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which operations of the API's document were called, and did what they are for. */
final class CalledOperations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Operation> all;
    private final Set<Operation> called = ConcurrentHashMap.newKeySet();

    private CalledOperations(List<Operation> all) {
        this.all = all;
    }

    private record Operation(String method, String path) {
        boolean isMeantBy(String otherMethod, String concrete) {
            var pattern = path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
            return method.equals(otherMethod) && Pattern.matches(pattern, concrete);
        }

        boolean isLiteral() {
            return !path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static CalledOperations ofTheDocument() {
        try {
            var paths = new YAMLMapper()
                    .readTree(Path.of("..", "docs", "openapi.yaml").toFile())
                    .path("paths");
            return new CalledOperations(paths.properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .map(entry -> operation(entry.getKey(), path.getKey(), entry.getValue())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the document of the API", e);
        }
    }

    private static Operation operation(String method, String path, JsonNode described) {
        if (described.path("operationId").isMissingNode()) {
            throw new IllegalStateException("an operation without a name: " + path);
        }
        return new Operation(method.toUpperCase(Locale.ROOT), path);
    }

    /** @param path without its query */
    void note(String method, String path) {
        var meant = all.stream()
                .filter(operation -> operation.isMeantBy(method, path))
                .toList();
        meant.stream()
                .filter(Operation::isLiteral)
                .findFirst()
                .or(() -> meant.stream().findFirst())
                .ifPresent(called::add);
    }

    /** What the document describes and nobody called. */
    SortedSet<String> never() {
        var never = new TreeSet<String>();
        all.stream()
                .filter(operation -> !called.contains(operation))
                .forEach(operation -> never.add(operation.toString()));
        return never;
    }
}

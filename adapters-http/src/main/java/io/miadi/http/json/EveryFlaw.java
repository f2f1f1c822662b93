package io.miadi.http.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Refusal;
import io.miadi.http.problem.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a body once more after something was found wrong with it, component by component, so that its writer hears of all
 * that is wrong at once and not of one field a try. Nothing is bound here: what is found is only told.
 */
final class EveryFlaw {
    /** As many as a person would mend before trying again. */
    private static final int MOST = 50;

    private final ObjectMapper mapper;
    private final List<FieldError> found = new ArrayList<>();

    private EveryFlaw(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of the type's components, names that it lacks behind them; empty when the parts are fine by themselves. */
    static List<FieldError> of(ObjectMapper mapper, JsonNode body, Class<?> type) {
        var flaws = new EveryFlaw(mapper);
        flaws.look(body, type, "");
        return flaws.found.stream().limit(MOST).toList();
    }

    private void look(JsonNode node, Type type, String path) {
        if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            lookAtComponents(node, record, path);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class && node.isArray()) {
            for (int i = 0; i < node.size() && found.size() < MOST; i++) {
                look(node.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
            }
        } else {
            lookAtValue(node, type, path);
        }
    }

    private void lookAtComponents(JsonNode node, Class<?> record, String path) {
        var components = record.getRecordComponents();
        for (var component : components) {
            var child = node.get(component.getName());
            var place = JsonRefusals.below(path, component.getName());
            if (child != null && !child.isNull()) {
                lookAtComponent(child, component, place);
            } else if (!mayBeAbsent(component)) {
                found.add(FieldError.required(place));
            }
        }
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                found.add(JsonRefusals.unknown(JsonRefusals.below(path, name)));
            }
        });
    }

    private void lookAtComponent(JsonNode child, RecordComponent component, String place) {
        int before = found.size();
        look(child, component.getGenericType(), place);
        var written = component.getAnnotation(Written.class);
        if (written != null && found.size() > before) {
            found.subList(before, found.size()).clear();
            found.add(FieldError.invalid(place, written.value()));
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void lookAtValue(JsonNode node, Type type, String path) {
        try (var tokens = mapper.treeAsTokens(node)) {
            try {
                mapper.readerFor(mapper.constructType(type)).readValue(tokens);
            } catch (JacksonException e) {
                if (JsonRefusals.of(e, tokens) instanceof Refusal refusal) {
                    refusal.problem().errors().forEach(error -> found.add(at(path, error)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static FieldError at(String path, FieldError error) {
        var place = error.field().isEmpty() || error.field().startsWith("[")
                ? path + error.field()
                : JsonRefusals.below(path, error.field());
        return new FieldError(place, error.code(), error.message());
    }
}

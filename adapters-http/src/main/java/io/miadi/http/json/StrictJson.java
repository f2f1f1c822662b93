package io.miadi.http.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly (security rule HTTP-5) and writes views. Refused: unknown and duplicate fields, trailing content,
 * wrong types and every coercion, NaN, nesting over 32, missing or null components that are not {@code @Nullable}, unpaired
 * surrogates, control characters, bytes that are not UTF-8. Numbers are exact decimals. Thread-safe.
 */
public final class StrictJson {
    private static final int DEEPEST = 32;
    private static final int LONGEST_STRING = 65_536;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 128;

    private final ObjectMapper mapper;
    private final boolean refusesUnknown;

    private StrictJson(boolean refusesUnknown) {
        this.mapper = mapper(refusesUnknown);
        this.refusesUnknown = refusesUnknown;
    }

    /** For our own API: an unknown field is an error. */
    public static StrictJson forClients() {
        return new StrictJson(true);
    }

    /** For callbacks of providers: they add fields as they please, so unknown ones are tolerated; all else stays strict. */
    public static StrictJson forProviders() {
        return new StrictJson(false);
    }

    /** The body as a record of the given type; throws a {@link Refusal} that names every field which is wrong. */
    public <T> T read(byte[] body, Class<T> type) {
        String text = decode(body);
        try (var parser = new CheckedParser(mapper.getFactory().createParser(text))) {
            return readWhole(parser, type);
        } catch (Refusal first) {
            throw refusesUnknown && first.problem().type() == ProblemType.INVALID_REQUEST
                    ? withAllFlaws(first, text, type)
                    : first;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The body as a tree, with the same strictness about its form. */
    public JsonNode tree(byte[] body) {
        return read(body, JsonNode.class);
    }

    public byte[] write(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a view that cannot be written: " + view.getClass().getName(), e);
        }
    }

    private <T> T readWhole(CheckedParser parser, Class<T> type) throws IOException {
        try {
            @Nullable T value = mapper.readerFor(type).readValue(parser);
            if (value == null) {
                throw JsonRefusals.notAValue();
            }
            return value;
        } catch (JacksonException e) {
            throw JsonRefusals.of(e, parser);
        }
    }

    /** What is wrong further on in a text that is no JSON at all there cannot be told; then the first flaw is. */
    private Refusal withAllFlaws(Refusal first, String text, Class<?> type) {
        try (var parser = new CheckedParser(mapper.getFactory().createParser(text))) {
            var flaws = EveryFlaw.of(mapper, mapper.readerFor(JsonNode.class).readValue(parser), type);
            return flaws.isEmpty() ? first : first.problem().withErrors(flaws).asRefusal();
        } catch (JacksonException e) {
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // A byte order mark is invisible to people and read differently by parsers.
            if (text.isBlank() || text.charAt(0) == '\uFEFF') {
                throw JsonRefusals.notAValue();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw JsonRefusals.notUtf8();
        }
    }

    private static ObjectMapper mapper(boolean refuseUnknown) {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        var builder = JsonMapper.builder(factory)
                .annotationIntrospector(new RequiredComponents())
                .addModule(TextTypes.module())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, refuseUnknown)
                .withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        // A whole number where a decimal is due says exactly what it means.
        builder.withCoercionConfig(
                LogicalType.Float,
                coercions -> coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
        // The digits of an amount are kept as they were written.
        builder.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        builder.defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return builder.build();
    }
}

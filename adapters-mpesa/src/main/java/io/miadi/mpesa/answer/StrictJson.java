package io.miadi.mpesa.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON without two meanings: one object in well-formed UTF-8, no key twice, nothing after it, decimals exact. Fields that
 * nobody expects are left alone.
 */
public final class StrictJson {
    /** The most bytes of a body that are looked at; Daraja's own stay under two thousand. */
    public static final int LONGEST_BODY = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(64)
                            .maxStringLength(8192)
                            .maxNameLength(256)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The object that the bytes are; empty when they are anything else or longer than {@link #LONGEST_BODY}. */
    public static Optional<ObjectNode> object(byte[] body) {
        if (body.length > LONGEST_BODY) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (CharacterCodingException | JsonProcessingException | NumberFormatException unreadable) {
            // The last one escapes from the JSON reader for an exponent beyond 32 bits.
            return Optional.empty();
        }
    }
}

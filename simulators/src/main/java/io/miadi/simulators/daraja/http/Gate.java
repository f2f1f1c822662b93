package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.Refusal;
import java.util.Optional;

/** What every POST of the operator must pass before its own rules: a good token, JSON by name and in fact. */
final class Gate {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BEARER = "Bearer ";
    private final Tokens tokens;

    Gate(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Why the request goes no further; empty when it may. */
    Optional<Refusal> refuses(Context ctx) {
        var authorization = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        if (!authorization.startsWith(BEARER) || !tokens.isGood(authorization.substring(BEARER.length()))) {
            return Optional.of(ErrorKind.INVALID_TOKEN.plain());
        }
        var type = Optional.ofNullable(ctx.contentType()).orElse("");
        return type.startsWith(Wire.JSON) ? Optional.empty() : Optional.of(ErrorKind.invalid("Content-Type"));
    }

    /** The body as a JSON object; empty when it is anything else. */
    static Optional<JsonNode> object(Context ctx) {
        try {
            return Optional.of(MAPPER.readTree(ctx.bodyAsBytes())).filter(JsonNode::isObject);
        } catch (JsonProcessingException rubbish) {
            return Optional.empty();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

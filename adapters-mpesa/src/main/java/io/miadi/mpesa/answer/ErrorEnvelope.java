package io.miadi.mpesa.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Daraja's own shape of an error, {@code {"requestId", "errorCode", "errorMessage"}}. A body without {@code errorCode}
 * (the gateway's fault, a firewall's page) is none.
 */
public record ErrorEnvelope(String code, String message) {
    /** What a token that has expired, or that belongs to the other environment, is answered with. */
    public static final String INVALID_ACCESS_TOKEN = "404.001.03";

    public static Optional<ErrorEnvelope> of(ObjectNode body) {
        return Fields.code(body.get("errorCode"))
                .map(code -> new ErrorEnvelope(code, Fields.words(body.get("errorMessage"))));
    }

    public boolean isInvalidAccessToken() {
        return code.equals(INVALID_ACCESS_TOKEN);
    }

    /** Code and words in one line. */
    public String line() {
        return message.isEmpty() ? code : code + " " + message;
    }
}

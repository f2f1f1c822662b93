package io.miadi.mpesa.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Daraja's own shape of an error, {@code {"requestId", "errorCode", "errorMessage"}}. A body without {@code errorCode}
 * (the gateway's fault, a firewall's page) is none.
 */
public record ErrorEnvelope(String code, String message) {
    /** What a token that has expired, or that belongs to the other environment, is answered with. */
    public static final String INVALID_ACCESS_TOKEN = "404.001.03";

    /** The same for the interfaces of the operator; its words echo the token. */
    private static final Set<String> TOKEN_REFUSED = Set.of(INVALID_ACCESS_TOKEN, "401.002.01", "400.003.01");

    /** {@code 500.001.1001}, {@code 405.001}; a text of another shape may be anything, a number or a token as well. */
    private static final Pattern CODE = Pattern.compile("[0-9]{2,3}(\\.[0-9]{2,4}){1,2}");

    public static Optional<ErrorEnvelope> of(ObjectNode body) {
        return Fields.code(body.get("errorCode"))
                .filter(CODE.asMatchPredicate())
                .map(code -> new ErrorEnvelope(code, Fields.words(body.get("errorMessage"))));
    }

    public boolean isInvalidAccessToken() {
        return TOKEN_REFUSED.contains(code);
    }

    /** Code and words in one line. */
    public String line() {
        return message.isEmpty() ? code : code + " " + message;
    }
}

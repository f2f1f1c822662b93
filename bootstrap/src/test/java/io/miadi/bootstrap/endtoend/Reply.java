package io.miadi.bootstrap.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer over HTTP.
 *
 * @param headers by their names in lower case
 * @param text the body; of a PDF each character is one byte
 */
record Reply(int status, Map<String, List<String>> headers, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<byte[]> answer) {
        boolean isText = answer.headers()
                .firstValue("content-type")
                .filter("application/pdf"::equals)
                .isEmpty();
        var charset = isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new Reply(answer.statusCode(), answer.headers().map(), new String(answer.body(), charset));
    }

    /** Itself, when it has this status. */
    Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError("answered " + status + " instead of " + expected + ": " + text);
        }
        return this;
    }

    /** @param name in lower case, of a header that has to be there */
    String header(String name) {
        return headers.getOrDefault(name, List.of()).getFirst();
    }

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** @param pointer as {@code /payment/receipt}; nothing there reads as an empty text */
    String text(String pointer) {
        return json().at(pointer).asText();
    }
}

package io.miadi.http.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Tells whether two requests ask for the same thing (security rule IDEM-2): SHA-256 over method, path and the canonical body,
 * in which neither the order of fields nor white space nor the spelling of a number matters.
 */
public record RequestDigest(String hex) {
    /** @param path the concrete path, since the same body for another session is another request */
    public static RequestDigest of(String method, String path, JsonNode body) {
        var sha = sha();
        text(sha, 'm', method);
        text(sha, 'p', path);
        node(sha, body);
        return new RequestDigest(HexFormat.of().formatHex(sha.digest()));
    }

    /** The same for a body that is no JSON: its very bytes count. */
    public static RequestDigest ofBytes(String method, String path, byte[] body) {
        var sha = sha();
        text(sha, 'm', method);
        text(sha, 'p', path);
        sha.update(body);
        return new RequestDigest(HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    private static void node(MessageDigest sha, JsonNode node) {
        if (node.isObject()) {
            var names = new TreeSet<String>();
            node.fieldNames().forEachRemaining(names::add);
            count(sha, 'o', names.size());
            for (String name : names) {
                text(sha, 'k', name);
                node(sha, node.path(name));
            }
        } else if (node.isArray()) {
            count(sha, 'a', node.size());
            node.forEach(item -> node(sha, item));
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            text(
                    sha,
                    'n',
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
        } else {
            text(sha, node.isTextual() ? 's' : 'l', node.asText());
        }
    }

    /** Kind and length come first, so that no two different requests run together into the same bytes. */
    private static void text(MessageDigest sha, char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count(sha, kind, bytes.length);
        sha.update(bytes);
    }

    private static void count(MessageDigest sha, char kind, int count) {
        sha.update((byte) kind);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, count));
    }
}

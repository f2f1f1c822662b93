package io.miadi.http.route;

import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a request, decoded exactly once; a name given twice is refused (ASVS V15.3.7). */
public final class QueryParameters {
    private static final QueryParameters EMPTY = new QueryParameters(Map.of());

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Throws a {@link io.miadi.http.problem.Refusal} for bad escapes, control characters and repeated names. */
    public static QueryParameters parse(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return EMPTY;
        }
        var values = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (name.isEmpty()) {
                throw unreadable();
            }
            if (values.put(name, value) != null) {
                throw refused(FieldError.invalid(name, AcceptedForm.ONCE));
            }
        }
        return new QueryParameters(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return checked(text, text);
        }
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw unreadable();
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return checked(text, decoded.toString());
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static String checked(String raw, String decoded) {
        boolean ascii = raw.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!ascii || decoded.chars().anyMatch(Character::isISOControl)) {
            throw unreadable();
        }
        return decoded;
    }

    private static RuntimeException unreadable() {
        return refused(FieldError.invalid("?", AcceptedForm.QUERY));
    }

    private static RuntimeException refused(FieldError error) {
        return Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
    }
}

package io.miadi.application.secret;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The URL-safe alphabet of RFC 4648 without padding, in its one canonical spelling: what is read is what would be written. */
public final class Base64Url {
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]*");
    private static final int CHARACTERS_A_GROUP = 4;

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static Optional<byte[]> decode(String text) {
        if (!ALPHABET.matcher(text).matches() || text.length() % CHARACTERS_A_GROUP == 1) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(text);
        return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}

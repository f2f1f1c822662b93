package io.miadi.http.json;

import java.util.Optional;
import java.util.UUID;

/** The spelling of an id: 36 characters, lower or upper case, hyphens in their places. */
public final class IdText {
    private static final int LENGTH = 36;

    private IdText() {}

    /** Empty for anything but the full form; {@link UUID#fromString} would accept shorter groups. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (hyphen ? c != '-' : !hex) {
                return Optional.empty();
            }
        }
        return Optional.of(UUID.fromString(text));
    }
}

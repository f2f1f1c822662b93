package io.miadi.domain.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks to people. */
public enum Language {
    EN,
    SW;

    /** The language tag of RFC 5646, {@code en} or {@code sw}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}

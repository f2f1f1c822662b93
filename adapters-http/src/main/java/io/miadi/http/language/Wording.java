package io.miadi.http.language;

import io.miadi.domain.identity.Language;

/** A text for people, in English and Swahili. Placeholders are {@code {0}}, {@code {1}} … and the same in both. */
public record Wording(String en, String sw) {
    public Wording {
        if (en.isBlank() || sw.isBlank()) {
            throw new IllegalArgumentException("a wording needs both languages");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case SW -> sw;
        };
    }

    /** The same text with its placeholders filled, in order. */
    public Wording with(Object... values) {
        String english = en;
        String swahili = sw;
        for (int i = 0; i < values.length; i++) {
            String placeholder = "{" + i + "}";
            String value = String.valueOf(values[i]);
            english = english.replace(placeholder, value);
            swahili = swahili.replace(placeholder, value);
        }
        return new Wording(english, swahili);
    }
}

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

    /** The same text with its placeholders filled, in order; a value that is a wording itself is put in by language. */
    public Wording with(Object... values) {
        String english = en;
        String swahili = sw;
        for (int i = 0; i < values.length; i++) {
            String placeholder = "{" + i + "}";
            var value = values[i] instanceof Wording words
                    ? words
                    : new Wording(String.valueOf(values[i]), String.valueOf(values[i]));
            english = english.replace(placeholder, value.en());
            swahili = swahili.replace(placeholder, value.sw());
        }
        return new Wording(english, swahili);
    }
}

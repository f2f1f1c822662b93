package io.miadi.http.language;

import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

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

    /**
     * The same text with its placeholders filled, in order; a value that is a wording itself is put in by language, and an amount as
     * people write it: {@code KES 1,500} or {@code KES 1,500.50}.
     */
    public Wording with(Object... values) {
        String english = en;
        String swahili = sw;
        for (int i = 0; i < values.length; i++) {
            String placeholder = "{" + i + "}";
            var value = said(values[i]);
            english = english.replace(placeholder, value.en());
            swahili = swahili.replace(placeholder, value.sw());
        }
        return new Wording(english, swahili);
    }

    private static Wording said(Object value) {
        return switch (value) {
            case Wording words -> words;
            case Money money -> same(readable(money));
            default -> same(String.valueOf(value));
        };
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private static String readable(Money money) {
        int decimals = money.isWhole() ? 0 : money.currency().getDefaultFractionDigits();
        var amount = String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(money.decimal()));
        return money.currency().getCurrencyCode() + " " + amount;
    }
}

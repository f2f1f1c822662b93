package io.miadi.http.language;

import io.miadi.domain.identity.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which of the product's languages a caller prefers (RFC 9110, section 12.5.4). */
public final class AcceptLanguage {
    private static final int LONGEST_HEADER = 200;

    private AcceptLanguage() {}

    /**
     * The best match for an {@code Accept-Language} header. Between equal weights the earlier one wins.
     *
     * @param otherwise when the header is absent, too long, content with any language, or asks only for such as are not spoken here
     */
    public static Language preferred(@Nullable String acceptLanguage, Language otherwise) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return otherwise;
        }
        Language best = otherwise;
        double bestWeight = 0;
        for (String range : acceptLanguage.split(",", -1)) {
            int semicolon = range.indexOf(';');
            String tag = (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1));
            Language spoken = spoken(tag, otherwise);
            if (spoken != null && weight > bestWeight) {
                best = spoken;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static @Nullable Language spoken(String tag, Language otherwise) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (lower.equals("sw") || lower.startsWith("sw-")) {
            return Language.SW;
        }
        if (lower.equals("*")) {
            return otherwise;
        }
        return lower.equals("en") || lower.startsWith("en-") ? Language.EN : null;
    }

    /** A weight of RFC 9110 (0 to 1, at most three decimals); anything else counts as "not acceptable". */
    private static double weight(String parameter) {
        String text = parameter.strip();
        if (!text.startsWith("q=") || text.length() > 7) {
            return 0;
        }
        String digits = text.substring(2);
        boolean wellFormed = (digits.startsWith("0") || digits.startsWith("1"))
                && digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && digits.indexOf('.') == digits.lastIndexOf('.');
        return wellFormed ? Math.min(1, Double.parseDouble(digits)) : 0;
    }
}

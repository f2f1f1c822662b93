package io.miadi.mpesa.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.payment.ProviderRefs;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values of Daraja's bodies, whose types differ from one interface to the next. */
public final class Fields {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_REF = 64;
    private static final int LONGEST_WORDS = 200;

    /** What could be a phone number, a token or a secret: Daraja echoes some of them in its messages. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{7,}|[A-Za-z0-9+/=_-]{20,}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Fields() {}

    /**
     * A code as text: a whole number or a non-empty string. Absent, null, true, fractional and everything else is no code
     * (PAY-6), so it can never be taken for the 0 of success.
     */
    public static Optional<String> code(@Nullable JsonNode node) {
        if (node == null) {
            return Optional.empty();
        }
        if (node.isIntegralNumber()) {
            return Optional.of(node.asText()).filter(text -> text.length() <= LONGEST_CODE);
        }
        return node.isTextual() ? text(node, LONGEST_CODE) : Optional.empty();
    }

    /** The provider's words, fit to be kept and shown: one line, nothing in it that could be a number or a token. */
    public static String words(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            return "";
        }
        var line = CONTROL.matcher(node.textValue()).replaceAll(" ").strip();
        var start = line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) : line;
        return PERSONAL.matcher(start).replaceAll("•••");
    }

    /** The names that Daraja gave to a request; empty when the checkout id is absent or cannot be one. */
    public static Optional<ProviderRefs> refs(ObjectNode body) {
        return text(body.get("CheckoutRequestID"), LONGEST_REF)
                .map(checkout -> new ProviderRefs(
                        text(body.get("MerchantRequestID"), LONGEST_REF).orElse(""), checkout));
    }

    /**
     * A string that says something and is not too long. With a control character or half a surrogate pair in it, it is none: what
     * the provider names things by has neither, and not every store can hold or look for them.
     */
    public static Optional<String> text(@Nullable JsonNode node, int longest) {
        if (node == null || !node.isTextual()) {
            return Optional.empty();
        }
        return Optional.of(node.textValue())
                .filter(text -> !text.isBlank() && text.length() <= longest)
                .filter(text -> text.codePoints().noneMatch(Fields::isUnnameable));
    }

    private static boolean isUnnameable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}

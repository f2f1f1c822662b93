package io.miadi.mpesa.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of names and values beside a success. Order means nothing; a {@code Balance} without a value is usual. */
final class MetadataItems {
    private static final Set<String> READ = Set.of("Amount", "MpesaReceiptNumber", "TransactionDate");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId EAST_AFRICA = ZoneId.of("Africa/Nairobi");

    /** More digits than any amount has; also keeps an exponent from unfolding into megabytes of zeros. */
    private static final int MOST_DIGITS = 18;

    private final Map<String, JsonNode> values = new HashMap<>();
    private boolean ambiguous;

    MetadataItems(ObjectNode callback) {
        for (var item : callback.path("CallbackMetadata").path("Item")) {
            var name = item.path("Name").asText();
            if (READ.contains(name) && item.hasNonNull("Value") && values.put(name, item.get("Value")) != null) {
                ambiguous = true;
            }
        }
    }

    /** Whether a name that counts came twice, so that nobody can say which value holds. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Exact to the minor unit; empty for signs, exponents beyond reason and fractions of a cent. */
    Optional<Money> amount(Currency currency) {
        return text("Amount").flatMap(text -> Money.parse(text, currency));
    }

    Optional<Receipt> receipt() {
        var value = values.get("MpesaReceiptNumber");
        return value != null && value.isTextual() && Receipt.isReceipt(value.textValue())
                ? Optional.of(new Receipt(value.textValue()))
                : Optional.empty();
    }

    /** Daraja's own time of the movement, which it gives in East Africa Time without saying so. */
    Optional<Instant> time() {
        return text("TransactionDate").flatMap(MetadataItems::parse);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, TIME).atZone(EAST_AFRICA).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        var value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (!value.isNumber()) {
            return Optional.empty();
        }
        var number = value.decimalValue();
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS
                ? Optional.of(number.toPlainString())
                : Optional.empty();
    }
}

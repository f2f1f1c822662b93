package io.miadi.mpesa.refund;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and values of a result, in a list or as one bare object. A name that comes twice with different values says nothing. */
final class ResultParameters {
    /** More digits than any amount has; also keeps an exponent from unfolding into megabytes of zeros. */
    private static final int MOST_DIGITS = 18;

    private final Map<String, JsonNode> values = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ResultParameters(ObjectNode result) {
        var parameter = result.path("ResultParameters").path("ResultParameter");
        if (parameter.isObject()) {
            take(parameter);
        } else {
            parameter.forEach(this::take);
        }
    }

    private void take(JsonNode item) {
        var key = item.path("Key").asText("");
        if (item.hasNonNull("Value")) {
            var before = values.putIfAbsent(key, item.get("Value"));
            if (before != null && !before.equals(item.get("Value"))) {
                ambiguous.add(key);
            }
        }
    }

    Optional<String> text(String key) {
        var value = values.get(key);
        if (value == null || ambiguous.contains(key)) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue()).filter(text -> !text.isBlank());
        }
        if (!value.isNumber()) {
            return Optional.empty();
        }
        var number = value.decimalValue();
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS
                ? Optional.of(number.toPlainString())
                : Optional.empty();
    }

    Optional<Money> amount(String key, Currency currency) {
        return text(key).flatMap(text -> Money.parse(text, currency));
    }
}

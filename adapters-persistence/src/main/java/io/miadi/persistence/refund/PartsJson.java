package io.miadi.persistence.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.domain.money.Money;
import io.miadi.domain.refund.Fund;
import io.miadi.domain.refund.Part;
import java.util.Currency;
import java.util.List;

/** The parts of a refund as JSON: {@code {"UNAPPLIED": 5000}}, in minor units of the refund's currency. */
final class PartsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PartsJson() {}

    static String write(List<Part> parts) {
        var json = MAPPER.createObjectNode();
        parts.forEach(part -> json.put(part.fund().name(), part.amount().minor()));
        return json.toString();
    }

    static List<Part> read(String json, Currency currency) {
        try {
            return MAPPER.readTree(json).properties().stream()
                    .map(each -> new Part(
                            Fund.valueOf(each.getKey()),
                            new Money(each.getValue().longValue(), currency)))
                    .sorted((one, other) -> one.fund().compareTo(other.fund()))
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the parts of a refund cannot be read", damaged);
        }
    }
}

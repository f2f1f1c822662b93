package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The values of reconciliation as fields of stored JSON; a field that must be there and is not is an error that names it. */
final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Fields() {}

    static ObjectNode none() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored row holds no JSON", e);
        }
    }

    static String text(JsonNode fields, String name) {
        var text = optionalText(fields, name);
        if (text == null) {
            throw new IllegalStateException("a stored row has no text " + name);
        }
        return text;
    }

    static @Nullable String optionalText(JsonNode fields, String name) {
        var value = fields.get(name);
        return value == null || value.isNull() ? null : value.textValue();
    }

    static long number(JsonNode fields, String name) {
        var value = fields.get(name);
        if (value == null || !value.isIntegralNumber()) {
            throw new IllegalStateException("a stored row has no number " + name);
        }
        return value.longValue();
    }

    static boolean flag(JsonNode fields, String name) {
        return fields.path(name).asBoolean();
    }

    static Instant instant(JsonNode fields, String name) {
        return Instant.parse(text(fields, name));
    }

    static @Nullable Instant optionalInstant(JsonNode fields, String name) {
        var text = optionalText(fields, name);
        return text == null ? null : Instant.parse(text);
    }

    static ObjectNode money(Money money) {
        return none().put("minor", money.minor())
                .put("currency", money.currency().getCurrencyCode());
    }

    static Money money(JsonNode fields) {
        return new Money(number(fields, "minor"), Currency.getInstance(text(fields, "currency")));
    }

    static @Nullable ObjectNode balance(@Nullable Balance balance) {
        return balance == null
                ? null
                : none().put("minor", balance.minor())
                        .put("currency", balance.currency().getCurrencyCode());
    }

    static @Nullable Balance balance(@Nullable JsonNode fields) {
        return fields == null || fields.isNull()
                ? null
                : new Balance(number(fields, "minor"), Currency.getInstance(text(fields, "currency")));
    }

    static @Nullable ObjectNode range(@Nullable TimeRange range) {
        return range == null
                ? null
                : none().put("start", range.start().toString())
                        .put("end", range.end().toString());
    }

    static @Nullable TimeRange range(@Nullable JsonNode fields) {
        return fields == null || fields.isNull()
                ? null
                : new TimeRange(instant(fields, "start"), instant(fields, "end"));
    }

    /** @throws IllegalStateException when there is none */
    static TimeRange mustBeRange(@Nullable JsonNode fields) {
        var range = range(fields);
        if (range == null) {
            throw new IllegalStateException("a stored row has no range");
        }
        return range;
    }
}

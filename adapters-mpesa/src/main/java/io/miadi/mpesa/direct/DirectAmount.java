package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount of shillings: a string, unless somebody along the way made a number of it. */
final class DirectAmount {
    private static final int LONGEST = 64;

    private DirectAmount() {}

    /** Empty for nothing at all, for nought, and for what has more decimals than there are cents. */
    static Optional<Money> read(@Nullable JsonNode node) {
        if (node == null || !(node.isTextual() || node.isNumber())) {
            return Optional.empty();
        }
        var text = node.asText();
        return text.length() <= LONGEST
                ? Money.parse(text.strip(), Money.KES).filter(amount -> !amount.isZero())
                : Optional.empty();
    }
}

package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a payer typed as account, as it was typed: a line of a statement has the same. */
final class DirectReference {
    /** Twenty are promised. */
    private static final int LONGEST = 200;

    private DirectReference() {}

    static @Nullable String read(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            return null;
        }
        var typed = node.textValue().strip();
        return typed.isEmpty() || typed.length() > LONGEST ? null : typed;
    }
}

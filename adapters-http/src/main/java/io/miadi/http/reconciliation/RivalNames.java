package io.miadi.http.reconciliation;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What sentences call dues and lines: a due by the reference that its payer was given, a line by the beginning of its fingerprint.
 *
 * @param references of dues, by their ids
 */
record RivalNames(Map<String, String> references) implements UnaryOperator<String> {
    private static final int ENOUGH = 12;

    @Override
    public String apply(String id) {
        return references.getOrDefault(id, id.length() > ENOUGH ? id.substring(0, ENOUGH) + "…" : id);
    }
}

package io.miadi.domain.reconciliation.intake;

/**
 * A row that cannot be read; the others of its file proceed. What the cell said stays in the file, since it may be somebody's
 * number.
 *
 * @param column the column's name as the report spells it
 */
public record RejectedRow(int number, String column, RejectReason reason) implements ReadRow {
    public RejectedRow {
        if (number < 1 || column.isEmpty()) {
            throw new IllegalArgumentException("a rejected row names its place");
        }
    }
}

package io.miadi.domain.reconciliation;

/**
 * One row of an external report after normalisation: what an external party believes.
 *
 * @param id the row's fingerprint, unique over all reports of the account
 * @param account the provider's or the bank's account that the report is of
 */
public record Line(String id, String account, Movement movement, Traces traces) {
    public Line {
        if (id.isEmpty() || account.isEmpty()) {
            throw new IllegalArgumentException("a line has an id and an account");
        }
    }

    /** Whether another line with the same transaction id reports the same money: as much of it, the same way. */
    public boolean isSameMoneyAs(Line other) {
        return movement.direction() == other.movement.direction()
                && movement.amount().equals(other.movement.amount());
    }

    /** The same line, with what another report of the same money tells beyond it. */
    public Line filledFrom(Line other) {
        return new Line(id, account, movement, traces.filledFrom(other.traces));
    }
}

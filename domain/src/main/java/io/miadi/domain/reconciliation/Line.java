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
}

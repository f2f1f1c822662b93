package io.miadi.simulators.daraja.statement;

import java.time.Instant;

/**
 * A row of the statement.
 *
 * @param cents positive for money in, negative for money out
 * @param balanceCents of the account after the row
 */
record StatementRow(String receipt, Instant at, long cents, long balanceCents, Words words) {
    /**
     * @param linked the receipt that a reversal takes back; empty otherwise
     * @param account what the payer typed, or the push carried
     */
    record Words(String details, String reasonType, String otherParty, String linked, String account) {}
}

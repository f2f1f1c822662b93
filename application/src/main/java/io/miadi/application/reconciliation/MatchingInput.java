package io.miadi.application.reconciliation;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.domain.time.TimeRange;

/** One thing that matching was told. Read again in order, the same things lead to the same decisions. */
public sealed interface MatchingInput {
    /** A due, or what is now known of it. */
    record Due(io.miadi.domain.reconciliation.Due due) implements MatchingInput {}

    /** An attempt or a refund of ours, or what is now believed of it. */
    record Record(io.miadi.domain.reconciliation.OwnRecord record) implements MatchingInput {}

    /** A number, as its keyed hash, that is known to be this client's. */
    record Payer(String payer, String client) implements MatchingInput {}

    /** All lines that a file added. */
    record Lines(StatementId statement) implements MatchingInput {}

    /** One line as another way than a file brought it, or a line that is known with what is now known of it besides. */
    record Heard(io.miadi.domain.reconciliation.Line line) implements MatchingInput {}

    /** An account is known without a hole for this time. */
    record Covered(String account, TimeRange span) implements MatchingInput {}
}

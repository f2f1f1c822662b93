package io.miadi.application.reconciliation.statement;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.coverage.StatementClaims;
import io.miadi.domain.reconciliation.intake.Taken;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that was received, and what came of it.
 *
 * @param account the provider's account that it is of
 * @param name as the sender called the file
 * @param digest lower-case hexadecimal SHA-256 of its bytes
 * @param claims what it says about itself
 * @param counts of its rows; those of a preview until it is taken in
 * @param checked its self-check; empty when it has neither period nor rows
 */
public record Statement(
        StatementId id,
        String account,
        String name,
        String digest,
        StatementClaims claims,
        PersonId receivedBy,
        Instant receivedAt,
        State state,
        Counts counts,
        Optional<CheckedStatement> checked) {

    /** What was decided about it. */
    public enum State {
        /** Nothing of it counts yet. */
        PREVIEWED,
        TAKEN,
        DISCARDED
    }

    /** @param revised of the accepted rows those that contradict what an earlier file said */
    public record Counts(int rows, int accepted, int seen, int rejected, int revised) {
        public static Counts of(Taken taken) {
            return new Counts(
                    taken.rows(),
                    taken.accepted().size(),
                    taken.seen().size(),
                    taken.rejected().size(),
                    taken.revisions().size());
        }
    }

    Statement counted(Counts now) {
        return new Statement(id, account, name, digest, claims, receivedBy, receivedAt, state, now, checked);
    }

    Statement in(State next) {
        return new Statement(id, account, name, digest, claims, receivedBy, receivedAt, next, counts, checked);
    }
}

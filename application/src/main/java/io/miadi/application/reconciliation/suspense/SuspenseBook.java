package io.miadi.application.reconciliation.suspense;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which lines stand in suspense, and what our records came to explain of them since. */
public interface SuspenseBook {
    /** A line that is in no entry yet. */
    record Unbooked(String line, LineKind kind, Balance moved, Balance recorded) {
        Balance rest() {
            return moved.minus(recorded);
        }
    }

    /** @param rest what is still not explained of what stands there */
    record Changed(Standing standing, Balance rest) {}

    /** Of the lines of a file: charges and payouts, and those that our records do not explain wholly. */
    List<Unbooked> unbooked(StatementId statement);

    /** The same of single lines. */
    List<Unbooked> unbooked(Collection<String> lines);

    /** Those that our records explain more of, or less of, than when this was asked last. */
    List<Changed> changed();

    /** The same of some lines. */
    List<Changed> changed(Collection<String> lines);

    Optional<Standing> find(String line);

    /** One without an amount is forgotten. */
    void keep(List<Standing> standings);
}

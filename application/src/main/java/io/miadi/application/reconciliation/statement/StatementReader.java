package io.miadi.application.reconciliation.statement;

import io.miadi.domain.reconciliation.intake.ReadRow;
import java.util.function.Consumer;

/** Understands the files of one provider. Knows nothing of what was taken in before. */
@FunctionalInterface
public interface StatementReader {
    /**
     * Reads a file from its first row to its last.
     *
     * @param sink gets each row in the order of the file, readable or rejected; void if the file is then refused
     */
    StatementReading read(StatementFile file, Consumer<? super ReadRow> sink);
}

package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.References;
import io.miadi.domain.reconciliation.Traces;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report that was understood and is no line yet: nobody asked whether it was seen before.
 *
 * @param completed whether the reporting party says that the money moved; other rows are evidence and never matched
 * @param balance what the report says stood on the account after this row
 */
public record ReportedRow(
        int number,
        boolean completed,
        Movement movement,
        Told told,
        @Nullable Balance balance) implements ReadRow {
    public ReportedRow {
        if (number < 1) {
            throw new IllegalArgumentException("rows count from one");
        }
    }

    @Nullable
    String reference() {
        var typed = told.reference();
        return typed == null ? null : References.normalised(typed).orElse(null);
    }

    Line asLine(String account, String fingerprint, PayerKeys keys) {
        var payer = told.payer();
        var number = payer == null ? null : payer.number();
        var key = number == null ? null : keys.keyOf(number);
        return new Line(fingerprint, account, movement, new Traces(told.providerId(), reference(), key, null));
    }
}

package io.miadi.testkit.reconciliation;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that grows while a practice is generated, each payment with its charge under the same receipt. */
final class Rows {
    static final String ACCOUNT = "paybill 600984";

    private final List<Line> lines = new ArrayList<>();
    private int receipts;
    private int attempts;

    List<Line> lines() {
        return List.copyOf(lines);
    }

    String nextReceipt() {
        return String.format("UA%08d", receipts++);
    }

    Line payment(String receipt, Money amount, Instant at, String reference, String payer) {
        var traces = new Traces(receipt, reference.isEmpty() ? null : reference, payer.isEmpty() ? null : payer, null);
        var line = new Line(
                "payment " + receipt, ACCOUNT, new Movement(LineKind.PAYMENT, Direction.IN, amount, at), traces);
        lines.add(line);
        lines.add(new Line(
                "charge " + receipt,
                ACCOUNT,
                new Movement(LineKind.FEE, Direction.OUT, Money.kes(20), at),
                Traces.NONE.withProviderId(receipt)));
        return line;
    }

    OwnRecord attempt(Due due, Money amount, Instant at, Belief belief, @Nullable String receipt) {
        var movement = new Movement(LineKind.PAYMENT, Direction.IN, amount, at);
        return new OwnRecord("attempt " + attempts++, ACCOUNT, movement, belief, receipt, due.id(), false);
    }
}

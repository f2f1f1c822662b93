package io.miadi.mpesa.statement;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.AmountColumns;
import io.miadi.domain.reconciliation.intake.AmountReading;
import io.miadi.domain.reconciliation.intake.AmountStyle;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.RejectReason;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.Told;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one row under a header; the first cell that cannot be read rejects it. */
final class RowReader {
    private static final String COMPLETED = "completed";

    private final Header header;
    private final int number;
    private final List<String> cells;

    RowReader(Header header, int number, List<String> cells) {
        this.header = header;
        this.number = number;
        this.cells = cells;
    }

    ReadRow read() {
        var receipt = cell(Column.RECEIPT);
        if (!receipt.isEmpty() && !Receipt.isReceipt(receipt)) {
            return rejected(Column.RECEIPT, RejectReason.ID_UNREADABLE);
        }
        if (cell(Column.STATUS).isEmpty()) {
            return rejected(Column.STATUS, RejectReason.STATUS_MISSING);
        }
        var time = cell(Column.COMPLETED);
        return EastAfricanTime.parse(time)
                .map(at -> amounts(at.instant()))
                .orElseGet(() -> rejected(
                        Column.COMPLETED, time.isEmpty() ? RejectReason.TIME_MISSING : RejectReason.TIME_UNREADABLE));
    }

    private ReadRow amounts(Instant at) {
        var columns = new AmountColumns(amount(Column.PAID_IN), amount(Column.WITHDRAWN));
        return switch (columns.together()) {
            case AmountReading.Unreadable(var reason) ->
                rejected(columns.isWithdrawnAtFault() ? Column.WITHDRAWN : Column.PAID_IN, reason);
            case AmountReading.Absent _ -> rejected(Column.PAID_IN, RejectReason.AMOUNT_MISSING);
            case AmountReading.Amount(var signed) -> balance(at, signed);
        };
    }

    private ReadRow balance(Instant at, Balance moved) {
        return switch (amount(Column.BALANCE)) {
            case AmountReading.Unreadable(var reason) -> rejected(Column.BALANCE, reason);
            case AmountReading.Absent _ -> reported(at, moved, null);
            case AmountReading.Amount(var balance) -> reported(at, moved, balance);
        };
    }

    private ReadRow reported(Instant at, Balance moved, @Nullable Balance balance) {
        var details = cell(Column.DETAILS);
        var called = RowKinds.called(cell(Column.REASON), details);
        var way = moved.isBelowZero() ? Direction.OUT : Direction.IN;
        var movement = new Movement(RowKinds.of(called, way), way, moved.size(), at);
        var told = new Told(
                id(Column.RECEIPT),
                Particulars.reference(cell(Column.ACCOUNT), details),
                id(Column.LINKED),
                Particulars.payer(cell(Column.OTHER_PARTY), details),
                called);
        boolean completed = cell(Column.STATUS).equalsIgnoreCase(COMPLETED);
        return new ReportedRow(number, completed, movement, told, balance);
    }

    private AmountReading amount(Column column) {
        return AmountStyle.DECIMAL_POINT.read(cell(column), Money.KES);
    }

    private @Nullable String id(Column column) {
        var id = cell(column).toUpperCase(Locale.ROOT);
        return id.isEmpty() ? null : id;
    }

    private String cell(Column column) {
        return header.cell(cells, column);
    }

    private RejectedRow rejected(Column column, RejectReason reason) {
        return new RejectedRow(number, column.title(), reason);
    }
}

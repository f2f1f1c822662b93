package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.money.Money;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makers of rows, for the examples. */
public final class Rows {
    public static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    public static final PayerKeys NO_KEYS = PhoneNumber::masked;

    private Rows() {}

    /** A payment of so many shillings, so many hours into March. */
    public static ReportedRow paid(int number, @Nullable String id, long shillings, int hour) {
        var movement =
                new Movement(LineKind.PAYMENT, Direction.IN, Money.kes(shillings), MARCH.plus(Duration.ofHours(hour)));
        var told = new Told(id, "APT-1042", null, null, "Pay Utility");
        return new ReportedRow(number, true, movement, told, null);
    }

    public static ReportedRow as(ReportedRow row, LineKind kind, Direction way) {
        var movement =
                new Movement(kind, way, row.movement().amount(), row.movement().at());
        return new ReportedRow(row.number(), row.completed(), movement, row.told(), row.balance());
    }

    public static ReportedRow failed(ReportedRow row) {
        return new ReportedRow(row.number(), false, row.movement(), row.told(), row.balance());
    }

    public static ReportedRow leaving(ReportedRow row, long shillings) {
        return new ReportedRow(row.number(), row.completed(), row.movement(), row.told(), kes(shillings));
    }

    public static Balance kes(long shillings) {
        return new Balance(Math.multiplyExact(shillings, 100), Money.KES);
    }
}

package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.intake.AmountReading.Absent;
import io.miadi.domain.reconciliation.intake.AmountReading.Amount;
import io.miadi.domain.reconciliation.intake.AmountReading.Unreadable;

/** One amount out of two columns, one for money that came in and one for money that went out, of which one is blank or zero. */
public record AmountColumns(AmountReading paidIn, AmountReading withdrawn) {
    /** Reports print what went out with and without its sign, and both mean the same; what came in is never below zero. */
    public AmountReading together() {
        return switch (paidIn) {
            case Unreadable unreadable -> unreadable;
            case Absent _ -> outOnly();
            case Amount(var in) when in.isZero() && withdrawn instanceof Amount -> outOnly();
            case Amount(var in) when in.isBelowZero() -> new Unreadable(RejectReason.SIGN_AGAINST_COLUMN);
            case Amount in -> besides(in);
        };
    }

    /** Whether what is wrong stands in the column for money that went out. */
    public boolean isWithdrawnAtFault() {
        return !(paidIn instanceof Unreadable) && withdrawn instanceof Unreadable;
    }

    private AmountReading besides(Amount in) {
        return switch (withdrawn) {
            case Unreadable unreadable -> unreadable;
            case Absent _ -> in;
            case Amount(var out) when out.isZero() -> in;
            case Amount _ -> new Unreadable(RejectReason.AMOUNT_IN_BOTH_COLUMNS);
        };
    }

    private AmountReading outOnly() {
        return switch (withdrawn) {
            case Unreadable unreadable -> unreadable;
            case Absent _ -> new Unreadable(RejectReason.AMOUNT_MISSING);
            case Amount(var out) -> new Amount(Balance.out(out.size()));
        };
    }
}

package io.miadi.testkit.reconciliation.intake;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.coverage.StatementClaims;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that adds up.
 *
 * @param rows in the order in which they are printed, numbered from the first row under a header
 */
public record PrintedStatement(StatementClaims claims, List<ReportedRow> rows) {
    static PrintedStatement of(List<DayRow> days, Balance opening, Layout layout) {
        var balance = opening;
        var rows = new ArrayList<ReportedRow>();
        for (var day : days) {
            balance = day.completed() ? balance.plus(Balance.of(day.movement())) : balance;
            rows.add(new ReportedRow(
                    1, day.completed(), day.movement(), day.told(), layout.hasBalances() ? balance : null));
        }
        var period = TimeRange.of(StatementArbitraries.START, Duration.ofDays(StatementArbitraries.DAYS));
        var claims = StatementClaims.NONE.withPeriod(period).withBalances(opening, balance);
        return new PrintedStatement(claims, numbered(layout.isNewestFirst() ? rows.reversed() : rows));
    }

    /** How a portal prints it. */
    record Layout(boolean hasBalances, boolean isNewestFirst) {}

    /** The rows of some days, as another file would have them. */
    public List<ReportedRow> days(int from, int to) {
        var start = StatementArbitraries.START.plus(Duration.ofDays(from));
        var end = StatementArbitraries.START.plus(Duration.ofDays(to));
        return numbered(rows.stream()
                .filter(row -> !row.movement().at().isBefore(start)
                        && row.movement().at().isBefore(end))
                .toList());
    }

    /** The same with another amount in one row, and the balances as they were. */
    public List<ReportedRow> withAmount(int index, long minor) {
        var changed = new ArrayList<>(rows);
        var row = rows.get(index);
        var movement = row.movement();
        changed.set(
                index,
                new ReportedRow(
                        row.number(),
                        row.completed(),
                        new Movement(movement.kind(), movement.direction(), new Money(minor, Money.KES), movement.at()),
                        row.told(),
                        row.balance()));
        return changed;
    }

    private static List<ReportedRow> numbered(List<ReportedRow> rows) {
        var numbered = new ArrayList<ReportedRow>(rows.size());
        for (var row : rows) {
            numbered.add(
                    new ReportedRow(numbered.size() + 2, row.completed(), row.movement(), row.told(), row.balance()));
        }
        return numbered;
    }
}

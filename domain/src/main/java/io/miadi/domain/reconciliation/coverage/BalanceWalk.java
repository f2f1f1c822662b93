package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.coverage.BalanceBreak.Check;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up a statement's rows, oldest first, and notes each place where what it says is not what the rows come to. */
final class BalanceWalk {
    /** Reports tell times to the second, so a missing row may share the second of its neighbour. */
    static final Duration TICK = Duration.ofSeconds(1);

    private final List<BalanceBreak> breaks = new ArrayList<>();
    private @Nullable Balance opening;
    /** What the rows so far come to; absent before the first. */
    private @Nullable Balance sum;
    /** What stands on the account after the rows so far; absent while nothing said so. */
    private @Nullable Balance balance;

    private Instant statedAt;

    private BalanceWalk(@Nullable Balance opening, Instant start) {
        this.opening = opening;
        this.balance = opening;
        this.statedAt = start;
    }

    static BalanceWalk over(List<ReportedRow> oldestFirst, StatementClaims claims, TimeRange period) {
        var walk = new BalanceWalk(claims.opening(), period.start());
        oldestFirst.forEach(walk::step);
        walk.end(claims.closing(), period.end());
        return walk;
    }

    private void step(ReportedRow row) {
        var change = Balance.of(row.movement());
        sum = sum == null ? change : sum.plus(change);
        balance = balance == null ? null : balance.plus(change);
        var stated = row.balance();
        if (stated != null) {
            compare(Check.RUNNING_BALANCE, stated, row.movement().at());
        }
    }

    private void end(@Nullable Balance closing, Instant end) {
        if (closing != null) {
            compare(Check.CLOSING_BALANCE, closing, end.minus(TICK));
        }
    }

    /** Goes on from what the statement says, so that one missing row is one break. */
    private void compare(Check check, Balance stated, Instant at) {
        if (balance == null) {
            opening = sum == null ? stated : stated.minus(sum);
        } else if (!balance.equals(stated)) {
            breaks.add(new BalanceBreak(check, stated.minus(balance), between(statedAt, at)));
        }
        balance = stated;
        statedAt = at;
    }

    static TimeRange between(Instant one, Instant other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        return new TimeRange(first, last.plus(TICK));
    }

    List<BalanceBreak> breaks() {
        return breaks;
    }

    CheckedStatement.Ends ends() {
        return new CheckedStatement.Ends(opening, balance);
    }
}

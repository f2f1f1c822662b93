package io.miadi.application.reconciliation.look;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.statement.SelfChecks;
import io.miadi.domain.reconciliation.coverage.BalanceBreak;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.coverage.StatementChain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Adds a period up. The same data gives the same report. */
public final class ReportPeriod {
    private final Positions positions;
    private final SelfChecks statements;
    private final String account;

    /** @param account the name of the account over which payments are collected */
    public ReportPeriod(Positions positions, SelfChecks statements, String account) {
        this.positions = positions;
        this.statements = statements;
        this.account = account;
    }

    public PeriodReport of(Period period) {
        var checked = statements.checked(account);
        var chain = StatementChain.of(checked);
        return PeriodReport.of(period, positions.totals(period.range()), chain.complete(), breaks(checked, chain));
    }

    private static List<BalanceBreak> breaks(Collection<CheckedStatement> checked, StatementChain chain) {
        var all = new ArrayList<>(chain.holes());
        checked.forEach(statement -> all.addAll(statement.breaks()));
        return all;
    }
}

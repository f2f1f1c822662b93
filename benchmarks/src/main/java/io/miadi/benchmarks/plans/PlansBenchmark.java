package io.miadi.benchmarks.plans;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import io.miadi.benchmarks.report.Options;
import io.miadi.persistence.plans.Plans;
import io.miadi.persistence.plans.SampleRows;
import io.miadi.persistence.statement.StatementBook.Use;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The plan of every statement that a request or a timer sends, over a million rows. */
@Command(
        name = "plans",
        description = "Explain every statement over a million rows; none may read a growing table whole.")
public final class PlansBenchmark implements Callable<Integer> {
    private static final int ROWS = 1_000_000;
    private static final int FEW_ROWS = 20_000;

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() throws SQLException {
        var figures = options.figures();
        int rows = options.quick() ? FEW_ROWS : ROWS;
        try (var database = BenchDatabase.start()) {
            figures.say(String.format("making %,d sessions with all that belongs to them", rows));
            SampleRows.fill(database.url(), rows);
            tell(Plans.explainAll(database.url()), rows, figures);
        }
        return figures.exitCode();
    }

    private static void tell(List<Plans.Plan> all, int rows, Figures figures) {
        var plans = all.stream()
                .filter(plan -> plan.statement().use() == Use.REQUEST)
                .toList();
        var scans = plans.stream().filter(plan -> !plan.scanned().isEmpty()).toList();
        scans.forEach(plan -> figures.say("reads " + plan.scanned() + " whole: "
                + plan.statement().name() + System.lineSeparator() + plan.text()));
        figures.say(String.format("%d statements explained over %,d sessions", plans.size(), rows));
        figures.add(Figure.of("plans", scans.size(), "statements that read a growing table whole")
                .held(new Figure.Bar("none", scans.isEmpty(), false)));
    }
}

package io.miadi.domain.reconciliation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.testkit.reconciliation.intake.PrintedStatement;
import io.miadi.testkit.reconciliation.intake.StatementArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SelfCheckProperties {
    private static CheckedStatement check(PrintedStatement statement, List<ReportedRow> rows) {
        return SelfCheck.of(statement.claims(), rows).orElseThrow();
    }

    private static int completed(PrintedStatement statement, int seed) {
        var moved = statement.rows().stream().filter(ReportedRow::completed).toList();
        Assume.that(!moved.isEmpty());
        return statement.rows().indexOf(moved.get(seed % moved.size()));
    }

    @Property(tries = 1000)
    void what_adds_up_is_complete_for_its_period(@ForAll("statements") PrintedStatement statement) {
        var checked = check(statement, statement.rows());
        assertThat(checked.addsUp()).isTrue();
        assertThat(checked.complete().ranges()).containsExactly(checked.period());
    }

    @Property(tries = 1000)
    void any_one_changed_amount_is_found(
            @ForAll("statements") PrintedStatement statement,
            @ForAll @IntRange(min = 0) int seed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long minor) {
        int index = completed(statement, seed);
        var row = statement.rows().get(index);
        Assume.that(row.movement().amount().minor() != minor);
        var checked = check(statement, statement.withAmount(index, minor));
        assertThat(checked.addsUp()).isFalse();
        assertThat(checked.complete().ranges()).doesNotContain(checked.period());
    }

    @Property(tries = 1000)
    void any_one_missing_row_is_found_where_it_is_missing(
            @ForAll("statements") PrintedStatement statement, @ForAll @IntRange(min = 0) int seed) {
        int index = completed(statement, seed);
        var rows = new ArrayList<>(statement.rows());
        var missing = rows.remove(index).movement();
        var checked = check(statement, rows);
        assertThat(checked.complete().endOfSpanAt(missing.at())).isEmpty();
        assertThat(checked.breaks().stream()
                        .map(BalanceBreak::difference)
                        .reduce(Balance.zero(missing.amount().currency()), (a, b) -> b == null ? a : a.plus(b)))
                .isEqualTo(Balance.of(missing));
    }

    @Provide
    Arbitrary<PrintedStatement> statements() {
        return StatementArbitraries.statements();
    }
}

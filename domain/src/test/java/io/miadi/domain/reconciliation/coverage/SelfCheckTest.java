package io.miadi.domain.reconciliation.coverage;

import static io.miadi.domain.reconciliation.intake.Rows.kes;
import static io.miadi.domain.reconciliation.intake.Rows.leaving;
import static io.miadi.domain.reconciliation.intake.Rows.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.coverage.BalanceBreak.Check;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.RejectReason;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.Rows;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static final TimeRange FIRST_DAY = day(1);

    private static TimeRange day(int day) {
        return TimeRange.of(Rows.MARCH.plus(Duration.ofDays(day - 1)), Duration.ofDays(1));
    }

    private static Instant hour(int hour) {
        return Rows.MARCH.plus(Duration.ofHours(hour));
    }

    private static TimeRange hours(int from, int to) {
        return new TimeRange(hour(from), hour(to).plusSeconds(1));
    }

    private static CheckedStatement check(StatementClaims claims, ReadRow... rows) {
        return SelfCheck.of(claims, List.of(rows)).orElseThrow();
    }

    private static StatementClaims from(long opening, long closing) {
        return StatementClaims.NONE.withPeriod(FIRST_DAY).withBalances(kes(opening), kes(closing));
    }

    @Test
    void example_14_17_a_statement_with_a_hole() {
        var checked = check(from(10_000, 18_500), paid(1, "RKT1", 3000, 8), paid(2, "RKT2", 2500, 9));
        assertThat(checked.breaks())
                .singleElement()
                .satisfies(broken -> assertThat(broken.difference()).isEqualTo(kes(3000)))
                .satisfies(broken -> assertThat(broken.span()).isEqualTo(FIRST_DAY));
        var coverage =
                Coverage.NONE.with("600984", StatementChain.of(List.of(checked)).complete());
        assertThat(coverage.isComplete("600984", hours(8, 9))).isFalse();
    }

    @Test
    void a_statement_that_adds_up_covers_its_period() {
        var checked = check(from(10_000, 15_500), paid(1, "RKT1", 3000, 8), paid(2, "RKT2", 2500, 9));
        assertThat(checked.addsUp()).isTrue();
        assertThat(checked.complete().ranges()).containsExactly(FIRST_DAY);
    }

    @Test
    void running_balances_show_where_a_row_is_missing_and_the_rest_stays_covered() {
        var checked = check(
                from(0, 7000),
                leaving(paid(1, "RKT1", 1000, 8), 1000),
                leaving(paid(2, "RKT2", 2000, 10), 6000),
                leaving(paid(3, "RKT3", 1000, 12), 7000));
        assertThat(checked.breaks()).containsExactly(new BalanceBreak(Check.RUNNING_BALANCE, kes(3000), hours(8, 10)));
        assertThat(checked.complete().encloses(hours(11, 14))).isTrue();
    }

    @Test
    void the_newest_row_may_stand_first() {
        var checked = check(
                from(0, 4000),
                leaving(paid(1, "RKT3", 1000, 12), 4000),
                leaving(paid(2, "RKT2", 2000, 10), 3000),
                leaving(paid(3, "RKT1", 1000, 8), 1000));
        assertThat(checked.addsUp()).isTrue();
    }

    @Test
    void failed_rows_move_nothing() {
        var checked = check(from(0, 1000), paid(1, "RKT1", 1000, 8), Rows.failed(paid(2, "RKT2", 700, 9)));
        assertThat(checked.addsUp()).isTrue();
    }

    @Test
    void totals_show_what_balances_cannot() {
        var claims = StatementClaims.NONE.withPeriod(FIRST_DAY).withTotals(kes(1500), kes(0));
        assertThat(check(claims, paid(1, "RKT1", 1000, 8)).breaks())
                .containsExactly(new BalanceBreak(Check.TOTAL_PAID_IN, kes(500), FIRST_DAY));
    }

    @Test
    void where_a_row_could_not_be_read_nothing_is_complete() {
        var checked = check(
                from(0, 2000),
                paid(1, "RKT1", 1000, 8),
                new RejectedRow(2, "Paid In", RejectReason.AMOUNT_UNREADABLE),
                paid(3, "RKT3", 1000, 10));
        assertThat(checked.addsUp()).isTrue();
        assertThat(checked.complete().encloses(hours(9, 9))).isFalse();
        assertThat(checked.complete().encloses(hours(11, 12))).isTrue();
    }

    @Test
    void a_file_without_rows_and_period_says_nothing() {
        assertThat(SelfCheck.of(StatementClaims.NONE, List.of())).isEmpty();
    }

    private static CheckedStatement quiet(int day, long balance) {
        var claims = StatementClaims.NONE.withPeriod(day(day)).withBalances(kes(balance), kes(balance));
        return SelfCheck.of(claims, List.of()).orElseThrow();
    }

    @Test
    void statements_that_join_make_one_span_in_whatever_order_they_came() {
        var chain = StatementChain.of(List.of(quiet(2, 10), quiet(1, 10)));
        assertThat(chain.holes()).isEmpty();
        assertThat(chain.complete().ranges()).containsExactly(new TimeRange(day(1).start(), day(2).end()));
    }

    @Test
    void a_missing_statement_is_a_hole() {
        var chain = StatementChain.of(List.of(quiet(1, 10), quiet(3, 60)));
        assertThat(chain.holes()).containsExactly(new BalanceBreak(Check.PREVIOUS_STATEMENT, kes(50), day(2)));
        assertThat(chain.complete().encloses(day(2))).isFalse();
    }

    @Test
    void a_statement_that_begins_with_another_balance_than_the_last_ended_with_is_a_hole() {
        var before = check(from(0, 1000), paid(1, "RKT1", 1000, 20));
        var chain = StatementChain.of(List.of(before, quiet(2, 1700)));
        assertThat(chain.holes())
                .singleElement()
                .satisfies(hole -> assertThat(hole.difference()).isEqualTo(kes(700)));
        assertThat(chain.complete().encloses(hours(21, 22))).isFalse();
        assertThat(chain.complete().encloses(hours(1, 19))).isTrue();
    }
}

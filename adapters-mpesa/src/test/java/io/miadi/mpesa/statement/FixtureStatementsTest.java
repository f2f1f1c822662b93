package io.miadi.mpesa.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.Intake;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.StatedPayer;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The three layouts that are known of the portal's export. All three add up; the last two state less of which they could fail. */
class FixtureStatementsTest {
    private static final Statements PAYBILL = Statements.fixture("org-statement-paybill-2026-10-05.csv");
    private static final Statements TILL = Statements.fixture("org-statement-till-variant.csv");
    private static final Statements SHORT = Statements.fixture("org-statement-short-variant.csv");

    private static Balance kes(long shillings) {
        return new Balance(shillings * 100, Money.KES);
    }

    private static Movement in(LineKind kind, long shillings, String at) {
        return new Movement(kind, Direction.IN, Money.kes(shillings), Instant.parse(at));
    }

    @Test
    void the_paybill_statement_says_what_it_covers_and_adds_up() {
        var head = PAYBILL.head();
        assertThat(head.holder()).isEqualTo("DEMO PRACTICE LTD");
        assertThat(head.shortCode()).isEqualTo("600984");
        assertThat(head.account()).isEqualTo("Utility Account");
        assertThat(head.unread()).isEmpty();
        assertThat(head.claims().opening()).isEqualTo(kes(10_000));
        assertThat(head.claims().closing()).isEqualTo(kes(13_530));
        assertThat(head.claims().withdrawn()).isEqualTo(kes(-13_820));
        assertThat(PAYBILL.checked().addsUp()).isTrue();
        assertThat(PAYBILL.checked().complete().ranges())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-10-04T21:00:00Z"), Instant.parse("2026-10-05T21:00:00Z")));
    }

    @Test
    void every_row_of_the_paybill_statement_is_of_the_kind_that_it_is() {
        assertThat(PAYBILL.reported())
                .extracting(row -> row.movement().kind())
                .containsExactly(
                        LineKind.PAYOUT,
                        LineKind.PAYMENT,
                        LineKind.PAYMENT,
                        LineKind.REVERSAL,
                        LineKind.PAYMENT,
                        LineKind.PAYMENT,
                        LineKind.PAYMENT,
                        LineKind.PAYMENT,
                        LineKind.PAYMENT,
                        LineKind.FEE,
                        LineKind.PAYMENT);
        assertThat(PAYBILL.reported())
                .extracting(ReportedRow::number)
                .containsExactly(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void a_row_of_the_paybill_statement_is_read_whole() {
        var row = PAYBILL.row("UJ57K2M9QX");
        assertThat(row.movement()).isEqualTo(in(LineKind.PAYMENT, 2500, "2026-10-05T07:15:52Z"));
        assertThat(row.told().reference()).isEqualTo("INV-000123");
        assertThat(row.balance()).isEqualTo(kes(14_980));
        assertThat(row.told().payer()).as("masked").isEqualTo(new StatedPayer(null, "jane doe"));
    }

    @Test
    void the_reversal_names_what_it_reverses() {
        assertThat(PAYBILL.row("UJ56E3MN77").told().linkedId()).isEqualTo("UJ53B7RT45");
    }

    @Test
    void a_failed_row_is_evidence_and_moves_nothing() {
        assertThat(PAYBILL.reported()).filteredOn(row -> !row.completed()).containsExactly(PAYBILL.row("UJ55D9KK31"));
    }

    @Test
    void the_till_statement_has_no_balances_to_open_with_and_its_running_balances_agree() {
        assertThat(TILL.rows()).hasSize(3);
        assertThat(TILL.head().claims().period()).isNull();
        assertThat(TILL.checked().addsUp()).isTrue();
        assertThat(TILL.checked().ends().opening()).isEqualTo(kes(0));
        assertThat(TILL.checked().ends().closing()).isEqualTo(kes(1100));
        assertThat(TILL.row("UJ5TT0AA03").movement().kind()).isEqualTo(LineKind.PAYOUT);
        assertThat(TILL.row("UJ5TT0AA03").movement().direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void the_short_statement_is_read_without_its_missing_columns() {
        assertThat(SHORT.checked().addsUp()).isTrue();
        assertThat(SHORT.head().claims().period())
                .isEqualTo(new TimeRange(Instant.parse("2026-10-04T21:00:00Z"), Instant.parse("2026-10-05T21:00:00Z")));
        assertThat(SHORT.reported())
                .extracting(row -> row.movement().kind())
                .containsExactly(LineKind.PAYMENT, LineKind.FEE, LineKind.PAYMENT);
        assertThat(SHORT.row("UJ57K2M9QX").told().reference()).isEqualTo("INV-000123");
    }

    /** The charge is another one, and the short layout does not say for what the failed payment was. */
    @Test
    void the_same_payment_in_two_layouts_is_one_line() {
        var remembered = new RememberedLines();
        var intake = new Intake("600984", PhoneNumber::masked, remembered);
        remembered.remember(intake.take(PAYBILL.rows()));
        var taken = intake.take(SHORT.rows());
        assertThat(taken.seen()).hasSize(1);
        assertThat(taken.accepted()).hasSize(2);
        assertThat(taken.revisions())
                .extracting(revision -> revision.newer().row().completed())
                .containsExactly(false);
    }
}

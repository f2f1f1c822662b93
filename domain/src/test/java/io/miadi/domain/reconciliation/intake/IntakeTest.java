package io.miadi.domain.reconciliation.intake;

import static io.miadi.domain.reconciliation.intake.Rows.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final RememberedLines remembered = new RememberedLines();

    private Taken take(ReadRow... rows) {
        return take(List.of(rows));
    }

    private Taken take(List<? extends ReadRow> rows) {
        var taken = new Intake("600984", Rows.NO_KEYS, remembered).take(rows);
        remembered.remember(taken);
        return taken;
    }

    private static Taken alone(List<? extends ReadRow> rows) {
        return new Intake("600984", Rows.NO_KEYS, new RememberedLines()).take(rows);
    }

    private static List<String> ids(Taken... files) {
        return List.of(files).stream()
                .flatMap(taken -> taken.accepted().stream())
                .map(AcceptedRow::line)
                .map(Line::id)
                .sorted()
                .toList();
    }

    /** Days 1 to 7 and days 5 to 12: days 5 to 7 have 14, 14 and 13 rows, 41 in common. */
    @Test
    void example_14_21_overlapping_files_add_only_unseen_rows() {
        var days = new ArrayList<ReportedRow>();
        for (int day = 1; day <= 12; day++) {
            for (int n = 0; n < (day == 7 ? 13 : 14); n++) {
                days.add(paid(days.size() + 1, n % 5 == 0 ? null : "RKT" + day + "X" + n, 3000, 24 * (day - 1)));
            }
        }
        var first = take(days.subList(0, 7 * 14 - 1));
        var second = take(days.subList(4 * 14, days.size()));
        assertThat(second.seen()).hasSize(41);
        assertThat(ids(first, second)).isEqualTo(ids(alone(days)));
    }

    @Test
    void two_equal_coffees_are_two_rows_and_in_the_next_file_the_same_two() {
        var coffees = List.of(paid(1, null, 150, 8), paid(2, null, 150, 8));
        assertThat(take(coffees).accepted()).hasSize(2);
        assertThat(take(coffees).seen()).hasSize(2);
        assertThat(take(List.of(paid(1, null, 150, 8), paid(2, null, 150, 8), paid(3, null, 150, 8)))
                        .accepted())
                .hasSize(1);
    }

    @Test
    void one_receipt_printed_twice_is_one_row() {
        var taken = take(paid(1, "RKT1", 3000, 8), paid(2, "RKT1", 3000, 8));
        assertThat(taken.accepted()).hasSize(1);
        assertThat(taken.seen()).extracting(SeenRow::number).containsExactly(2);
    }

    @Test
    void a_payment_and_its_charge_under_one_receipt_are_two_lines_and_no_revision() {
        var taken = take(paid(1, "RKT1", 3000, 8), Rows.as(paid(2, "RKT1", 20, 8), LineKind.FEE, Direction.OUT));
        assertThat(taken.accepted()).hasSize(2);
        assertThat(taken.revisions()).isEmpty();
    }

    @Test
    void a_changed_row_is_kept_beside_the_one_that_it_contradicts() {
        var before = take(paid(1, "RKT1", 3000, 8)).accepted().getFirst().line();
        var now = take(paid(1, "RKT1", 3500, 8));
        assertThat(now.revisions()).containsExactly(new Revision(now.accepted().getFirst(), before));
        assertThat(remembered.all()).hasSize(2);
    }

    @Test
    void a_payment_that_failed_after_all_is_a_revision() {
        take(paid(1, "RKT1", 3000, 8));
        assertThat(take(Rows.failed(paid(1, "RKT1", 3000, 8))).revisions()).hasSize(1);
    }

    @Test
    void a_file_that_has_both_versions_contradicts_nothing() {
        take(paid(1, "RKT1", 3000, 8));
        var taken = take(paid(1, "RKT1", 3000, 8), paid(2, "RKT1", 500, 8));
        assertThat(taken.revisions()).isEmpty();
        assertThat(taken.accepted()).hasSize(1);
    }

    @Test
    void rejected_rows_are_counted_and_the_others_proceed() {
        var rejected = new RejectedRow(2, "Paid In", RejectReason.AMOUNT_UNREADABLE);
        var taken = take(paid(1, "RKT1", 3000, 8), rejected, paid(3, "RKT1", 3000, 8));
        assertThat(taken.rows()).isEqualTo(3);
        assertThat(taken.rejected()).containsExactly(rejected);
    }

    @Test
    void failed_rows_are_kept_and_not_matched() {
        var taken = take(Rows.failed(paid(1, "RKT1", 3000, 8)));
        assertThat(taken.accepted()).hasSize(1);
        assertThat(taken.movements()).isEmpty();
    }

    @Test
    void a_line_carries_a_normalised_reference_and_a_keyed_payer() {
        var number = PhoneNumber.of(new Msisdn("254708374149"));
        var row = paid(1, "RKT1", 3000, 8);
        var told = new Told("RKT1", " apt 1042", null, new StatedPayer(number, "john doe"), "Pay Utility");
        var line = take(new ReportedRow(1, true, row.movement(), told, null))
                .movements()
                .getFirst();
        assertThat(line.traces().reference()).isEqualTo("APT1042");
        assertThat(line.traces().payer()).isEqualTo(number.masked());
    }

    @Test
    void every_fact_of_a_row_changes_its_fingerprint() {
        var row = paid(1, "RKT1", 3000, 8);
        var variants = List.of(
                row,
                paid(1, "RKT2", 3000, 8),
                paid(1, null, 3000, 8),
                paid(1, "RKT1", 3001, 8),
                paid(1, "RKT1", 3000, 9),
                Rows.failed(row),
                Rows.as(row, LineKind.REVERSAL, Direction.IN),
                Rows.as(row, LineKind.PAYMENT, Direction.OUT),
                new ReportedRow(1, true, row.movement(), row.told().withReference("APT-1043"), null));
        assertThat(variants.stream().map(variant -> Fingerprint.of("600984", variant, 1)))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(1, 4).mapToObj(n -> Fingerprint.of("600984", row, n)))
                .doesNotHaveDuplicates();
        assertThat(Fingerprint.of("600985", row, 1)).isNotEqualTo(Fingerprint.of("600984", row, 1));
    }

    @Test
    void facts_do_not_flow_into_each_other() {
        var one = Fingerprint.of("60098", paid(1, "4RKT1", 3000, 8), 1);
        var other = Fingerprint.of("600984", paid(1, "RKT1", 3000, 8), 1);
        var broken =
                List.of("\ud800", "\udbff", "?").stream().map(id -> Fingerprint.of("600984", paid(1, id, 3000, 8), 1));
        assertThat(one).isNotEqualTo(other);
        assertThat(broken).doesNotHaveDuplicates();
    }
}

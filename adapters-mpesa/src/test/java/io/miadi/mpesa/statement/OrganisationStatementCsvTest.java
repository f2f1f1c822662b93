package io.miadi.mpesa.statement;

import static io.miadi.mpesa.statement.Statements.HEADER;
import static io.miadi.mpesa.statement.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.intake.RejectReason;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.StatedPayer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationStatementCsvTest {
    private static final String ROW =
            "UJ57K2M9QX,05-10-2026 10:15:52,,Pay Bill from 254708374149 - JOS\u00c9 DOE Acc. INV-1,"
                    + "Completed,\"2,500.00\",,\"12,500.00\",true,Pay Utility,254708374149 - JOS\u00c9 DOE,,INV-1\n";

    private static String row(String receipt, String time, String status, String paidIn, String withdrawn) {
        return "%s,%s,,,%s,%s,%s,,true,Pay Utility,,,INV-1%n".formatted(receipt, time, status, paidIn, withdrawn);
    }

    private static String good(int n) {
        return row("UJ57K2M9Q" + n, "2026-10-05 10:15:52", "Completed", "100.00", "");
    }

    private static String name(Statements read) {
        var payer = read.reported().getFirst().told().payer();
        return payer == null ? "" : payer.name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void reads_the_encodings_that_spreadsheets_write(String charset) {
        var read = text(HEADER + ROW, Charset.forName(charset));
        assertThat(name(read)).isEqualTo("jos\u00e9 doe");
    }

    @Test
    void reads_marks_of_byte_order() {
        assertThat(name(text("\ufeff" + HEADER + ROW))).isEqualTo("jos\u00e9 doe");
        assertThat(name(text("\ufeff" + HEADER + ROW, StandardCharsets.UTF_16LE)))
                .isEqualTo("jos\u00e9 doe");
    }

    @Test
    void reads_what_a_spreadsheet_saved_again_with_tabs_or_semicolons() {
        var semicolons =
                "Receipt No.;Completion Time;Transaction Status;Paid In;Withdrawn\nRKT1;05-10-2026 10:15;Completed;2,500.00;\n";
        assertThat(text(semicolons).reported()).hasSize(1);
        assertThat(text(semicolons.replace(';', '\t'), StandardCharsets.UTF_16).reported())
                .hasSize(1);
    }

    @Test
    void columns_stand_in_any_order_under_any_spelling() {
        var read = text("""
                NEW COLUMN,withdrawn,PAID IN,Transaction status,Completion  Time,Receipt No
                x,,2500,completed,2026-10-05 10:15:52,uj57k2m9qx
                """);
        assertThat(read.row("UJ57K2M9QX").movement().amount()).isEqualTo(Money.kes(2500));
        assertThat(read.row("UJ57K2M9QX").completed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "05-10-2026 10:15:52, 2026-10-05T07:15:52Z",
        "2026-10-05 10:15:52, 2026-10-05T07:15:52Z",
        "05-10-2026 10:15, 2026-10-05T07:15:00Z",
        "2026-10-05, 2026-10-04T21:00:00Z",
        "46300.427685185, 2026-10-05T07:15:52Z"
    })
    void reads_times_as_east_african(String time, Instant at) {
        var read = text(HEADER + row("RKT1", time, "Completed", "100", ""));
        assertThat(read.row("RKT1").movement().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "RKT/1, 05-10-2026, Completed, 100, , Receipt No., ID_UNREADABLE",
        "=RKT1, 05-10-2026, Completed, 100, , Receipt No., ID_UNREADABLE",
        "RKT1, 31-02-2026, Completed, 100, , Completion Time, TIME_UNREADABLE",
        "RKT1, 10/05/2026, Completed, 100, , Completion Time, TIME_UNREADABLE",
        "RKT1, '', Completed, 100, , Completion Time, TIME_MISSING",
        "RKT1, 05-10-2026, '', 100, , Transaction Status, STATUS_MISSING",
        "RKT1, 05-10-2026, Completed, 100.005, , Paid In, TOO_MANY_DECIMALS",
        "RKT1, 05-10-2026, Completed, , 1OO, Withdrawn, AMOUNT_UNREADABLE",
        "RKT1, 05-10-2026, Completed, , , Paid In, AMOUNT_MISSING",
        "RKT1, 05-10-2026, Completed, 100, 100, Paid In, AMOUNT_IN_BOTH_COLUMNS"
    })
    void a_row_that_cannot_be_read_is_rejected_by_itself(
            String receipt,
            String time,
            String status,
            String paidIn,
            String withdrawn,
            String column,
            RejectReason reason) {
        var bad = row(receipt, time, status, paidIn == null ? "" : paidIn, withdrawn == null ? "" : withdrawn);
        var read = text(HEADER + good(1) + bad + good(2));
        assertThat(read.rejected()).containsExactly(new RejectedRow(3, column, reason));
        assertThat(read.reported()).hasSize(2);
    }

    @Test
    void blank_rows_totals_and_repeated_headers_are_no_rows() {
        var read = text(HEADER + good(1) + ",,,,,,,,,,,,\n\n" + HEADER + good(2) + ",,,Totals,,200.00,,,,,,,\n");
        assertThat(read.reading()).isEqualTo(new StatementReading.Read(read.head(), 2));
        assertThat(read.rows()).extracting(row -> row.number()).containsExactly(2, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+254", "-INV", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void a_cell_that_looks_like_a_formula_is_data(String typed) {
        var read = text(HEADER + "RKT1,05-10-2026,,,Completed,100,,,,Pay Utility,,,\"" + typed + "\"\n");
        assertThat(read.row("RKT1").told().reference()).isEqualTo(typed);
    }

    @Test
    void a_row_cut_off_before_its_last_columns_is_read_as_far_as_it_goes() {
        var read = text(HEADER + "RKT1,05-10-2026,,,Completed,100\n");
        assertThat(read.row("RKT1").told().reference()).isNull();
    }

    @Test
    void a_whole_number_of_the_payer_is_known_and_never_printed() {
        var row = text(HEADER + ROW).reported().getFirst();
        assertThat(row.told().payer())
                .isEqualTo(new StatedPayer(PhoneNumber.of(new Msisdn("254708374149")), "jos\u00e9 doe"));
        assertThat(row.toString()).doesNotContain("708374149").doesNotContainIgnoringCase("doe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opening Balance:,\"10,000.00\",Closing Balance:,(20.00)\n",
                "Opening Balance: 10000,,closing balance,-20\n",
                "Opening Balance,,10 000.00\n\nClosing Balance,,20.00-\n"
            })
    void reads_the_variants_of_what_stands_above(String preamble) {
        var claims = text(preamble + HEADER + good(1)).head().claims();
        assertThat(claims.opening()).isEqualTo(new Balance(1_000_000, Money.KES));
        assertThat(claims.closing()).isEqualTo(new Balance(-2000, Money.KES));
    }

    @Test
    void what_cannot_be_read_above_is_named_and_claims_nothing() {
        var head = text("Opening Balance,about 5\nTime Period,From yesterday\n" + HEADER)
                .head();
        assertThat(head.unread()).containsExactlyInAnyOrder("Opening Balance", "Time Period");
        assertThat(head.claims().opening()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name,amount\nJane,5\n", "Receipt No.,Completion Time,Paid In\n"})
    void a_file_without_the_columns_is_refused(String file) {
        assertThat(text(file).reading())
                .isInstanceOfSatisfying(
                        StatementReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(StatementReading.Reason.NO_HEADER));
    }

    @Test
    void a_quote_that_never_closes_refuses_the_file() {
        var read = text(HEADER + good(1) + "RKT2,\"05-10-2026,,,Completed\n" + good(3));
        assertThat(read.reading()).isEqualTo(new StatementReading.Refused(StatementReading.Reason.TORN, 3));
    }

    @Test
    void every_row_of_a_long_file_is_handed_on() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            file.append(row("RKT" + i, "05-10-2026 10:15:52", "Completed", "1.00", ""));
        }
        var numbers = new ArrayList<Integer>(
                text(file.toString()).rows().stream().map(row -> row.number()).toList());
        assertThat(numbers).hasSize(20_000).isSorted();
        assertThat(List.of(numbers.getFirst(), numbers.getLast())).containsExactly(2, 20_001);
    }
}

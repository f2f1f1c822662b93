package io.miadi.mpesa.statement;

import io.miadi.application.reconciliation.statement.StatementFile;
import io.miadi.application.reconciliation.statement.StatementHead;
import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.coverage.SelfCheck;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a statement file was read as, in the hands of a test. */
record Statements(StatementReading reading, List<ReadRow> rows) {
    static final String HEADER = "Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,"
            + "Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\n";

    static Statements read(StatementFile file) {
        var rows = new ArrayList<ReadRow>();
        var reading = OrganisationStatementCsv.read(file, rows::add);
        return new Statements(reading, List.copyOf(rows));
    }

    static Statements fixture(String name) {
        return read(() -> open("/statements/" + name));
    }

    static Statements text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    static Statements text(String text, Charset charset) {
        return read(() -> new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static InputStream open(String resource) throws IOException {
        var in = Statements.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no resource " + resource);
        }
        return in;
    }

    StatementHead head() {
        return ((StatementReading.Read) reading).head();
    }

    CheckedStatement checked() {
        return SelfCheck.of(head().claims(), rows).orElseThrow();
    }

    List<ReportedRow> reported() {
        return rows.stream()
                .filter(ReportedRow.class::isInstance)
                .map(ReportedRow.class::cast)
                .toList();
    }

    List<RejectedRow> rejected() {
        return rows.stream()
                .filter(RejectedRow.class::isInstance)
                .map(RejectedRow.class::cast)
                .toList();
    }

    ReportedRow row(String receipt) {
        return reported().stream()
                .filter(row -> receipt.equals(row.told().providerId()))
                .findFirst()
                .orElseThrow();
    }
}

package io.miadi.application.reconciliation.statement;

import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.coverage.SelfCheck;
import io.miadi.domain.reconciliation.coverage.StatementClaims;
import io.miadi.domain.reconciliation.intake.Intake;
import io.miadi.domain.reconciliation.intake.PayerKeys;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.Taken;
import io.miadi.domain.time.TimeRange;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All rows of a file, held against what was known before. */
record ReadStatement(StatementReading.Read read, List<ReadRow> rows) {
    /** What came of reading a file. */
    sealed interface Outcome {
        record Rows(ReadStatement statement) implements Outcome {}

        record Refused(StatementReading.Refused why) implements Outcome {}
    }

    static Outcome of(StatementReader reader, byte[] body) {
        var rows = new ArrayList<ReadRow>();
        return switch (reader.read(() -> new ByteArrayInputStream(body), rows::add)) {
            case StatementReading.Read read -> new Outcome.Rows(new ReadStatement(read, rows));
            case StatementReading.Refused refused -> new Outcome.Refused(refused);
        };
    }

    StatementClaims claims() {
        return read.head().claims();
    }

    /** @param received when the file came */
    Optional<CheckedStatement> check(Instant received) {
        return SelfCheck.of(claims(), rows).map(checked -> checked.receivedAt(received));
    }

    Taken against(Statements known, String account, PayerKeys keys) {
        var reported = rows.stream()
                .filter(ReportedRow.class::isInstance)
                .map(ReportedRow.class::cast)
                .toList();
        var ids = reported.stream()
                .map(row -> row.told().providerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Whoever paid once pays again, and a keyed hash takes longer than to find it.
        var hashes = new HashMap<PhoneNumber, String>();
        PayerKeys remembered = number -> hashes.computeIfAbsent(number, keys::keyOf);
        return new Intake(account, remembered, known.seen(account, spanned(reported), ids)).take(rows);
    }

    private static TimeRange spanned(List<ReportedRow> rows) {
        var first = Instant.MAX;
        var last = Instant.EPOCH;
        for (var row : rows) {
            var at = row.movement().at();
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        }
        return first.isAfter(last)
                ? new TimeRange(Instant.EPOCH, Instant.EPOCH.plusNanos(1))
                : new TimeRange(first, last.plusNanos(1));
    }
}

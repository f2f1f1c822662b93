package io.miadi.documents.export;

import io.miadi.application.export.Export;
import io.miadi.application.export.RowForm;
import io.miadi.application.ledger.Journal;
import io.miadi.application.ledger.JournalForm;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The journal with a row for each posting, debits and credits in columns of their own. */
final class CsvJournal implements JournalForm {
    private static final List<String> COLUMNS =
            List.of("entry", "time", "cause", "about", "account", "of", "currency", "debit", "credit");

    private final RowForm rows;
    private final ZoneId zone;

    CsvJournal(RowForm rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    @Override
    public String head() {
        return rows.row(COLUMNS);
    }

    @Override
    public String entry(Journal.Recorded recorded) {
        var entry = recorded.entry();
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                recorded.at().atZone(zone).toOffsetDateTime());
        return entry.postings().stream()
                .map(posting -> {
                    var amount = posting.amount();
                    return rows.row(List.of(
                            Long.toString(recorded.number()),
                            time,
                            entry.cause(),
                            entry.about().words(),
                            posting.account().kind().name(),
                            posting.account().of(),
                            amount.currency().getCurrencyCode(),
                            switch (posting.side()) {
                                case DEBIT -> amount.decimal();
                                case CREDIT -> "";
                            },
                            switch (posting.side()) {
                                case DEBIT -> "";
                                case CREDIT -> amount.decimal();
                            }));
                })
                .collect(Collectors.joining());
    }

    @Override
    public String last(Export.Ending ending) {
        return rows.row(
                List.of("end", "", ending.rows() + " entries", "sha-256 " + ending.digest(), "", "", "", "", ""));
    }
}

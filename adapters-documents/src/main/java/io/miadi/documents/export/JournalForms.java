package io.miadi.documents.export;

import io.miadi.application.export.RowForm;
import io.miadi.application.ledger.JournalForm;
import java.time.ZoneId;

/** The journal's forms, with times and days in the practice's zone. */
public final class JournalForms implements JournalForm.Forms {
    private final RowForm rows;
    private final ZoneId zone;

    public JournalForms(RowForm rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    @Override
    public JournalForm named(JournalForm.Name name) {
        return switch (name) {
            case CSV -> new CsvJournal(rows, zone);
            case HLEDGER -> new HledgerJournal(zone);
        };
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.export.ExportRights;
import io.miadi.application.identity.Freshness;
import io.miadi.application.ledger.DrawTrialBalance;
import io.miadi.application.ledger.ExportJournal;
import io.miadi.documents.export.JournalForms;
import io.miadi.documents.export.SpreadsheetRows;
import java.time.ZoneId;

/** Looking at the books and taking them along. */
public record BooksFeature(DrawTrialBalance trialBalance, ExportJournal export, ExportRights rights) {
    public static BooksFeature of(Stores stores, Freshness freshness, ZoneId zone) {
        return new BooksFeature(
                new DrawTrialBalance(stores.unitOfWork(), stores.journal(), stores.audit(), zone),
                new ExportJournal(
                        stores.unitOfWork(),
                        stores.journal(),
                        stores.audit(),
                        new JournalForms(new SpreadsheetRows(), zone),
                        zone),
                new ExportRights(freshness));
    }
}

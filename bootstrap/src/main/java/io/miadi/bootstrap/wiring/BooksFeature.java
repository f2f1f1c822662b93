package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.ExportRights;
import io.miadi.application.identity.Freshness;
import io.miadi.application.ledger.DrawTrialBalance;
import io.miadi.application.ledger.ExportJournal;
import io.miadi.application.payment.search.ExportPayments;
import io.miadi.application.payment.search.IndexPayers;
import io.miadi.application.payment.search.SearchPayments;
import io.miadi.documents.export.JournalForms;
import io.miadi.documents.export.SpreadsheetRows;
import java.time.ZoneId;

/** Looking at the books and at all transactions, and taking them along. */
public record BooksFeature(
        DrawTrialBalance trialBalance,
        ExportJournal export,
        SearchPayments search,
        ExportPayments exportPayments,
        IndexPayers indexPayers,
        ExportRights rights) {

    static BooksFeature of(Stores stores, SearchStores found, Freshness freshness, ZoneId zone) {
        var rows = new SpreadsheetRows();
        var search = new SearchPayments(stores.unitOfWork(), found.transactions(), stores.payments(), stores.audit());
        return new BooksFeature(
                new DrawTrialBalance(stores.unitOfWork(), stores.journal(), stores.audit(), zone),
                new ExportJournal(
                        stores.unitOfWork(), stores.journal(), stores.audit(), new JournalForms(rows, zone), zone),
                search,
                new ExportPayments(search, stores.unitOfWork(), stores.audit(), rows, zone),
                new IndexPayers(stores.unitOfWork(), found.payers()),
                new ExportRights(freshness));
    }
}

package io.miadi.application.ledger;

import io.miadi.application.export.Export;

/** How the journal is written for another program. */
public interface JournalForm {
    /** What stands before the first entry. */
    String head();

    String entry(Journal.Recorded recorded);

    /** The line behind the last entry. */
    String last(Export.Ending ending);

    /** The forms that there are. */
    enum Name {
        /** One line for each posting, safe to open in a spreadsheet. */
        CSV,
        /** Plain text accounting, as hledger reads it. */
        HLEDGER
    }

    /** Gives each form by its name. */
    @FunctionalInterface
    interface Forms {
        JournalForm named(Name name);
    }
}

package io.miadi.mpesa.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A label above the header, known by its letters however it is punctuated. */
enum Label {
    HOLDER("Account Holder", "accountholder", "organizationname", "organisationname"),
    SHORT_CODE("Short Code", "shortcode"),
    ACCOUNT("Account", "account"),
    PERIOD("Time Period", "timeperiod", "statementperiod", "period"),
    OPENING_BALANCE("Opening Balance", "openingbalance"),
    CLOSING_BALANCE("Closing Balance", "closingbalance"),
    TOTAL_PAID_IN("Total Paid In", "totalpaidin"),
    TOTAL_WITHDRAWN("Total Withdrawn", "totalwithdrawn");

    private final String title;
    private final List<String> spellings;

    Label(String title, String... spellings) {
        this.title = title;
        this.spellings = List.of(spellings);
    }

    String title() {
        return title;
    }

    static Optional<Label> named(String cell) {
        var plain = Column.plain(cell);
        return Arrays.stream(values())
                .filter(label -> label.spellings.contains(plain))
                .findFirst();
    }
}

package io.miadi.mpesa.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the statement, known by its name however it is spelled and wherever it stands. */
enum Column {
    RECEIPT("Receipt No.", "receiptno", "receiptnumber"),
    COMPLETED("Completion Time", "completiontime"),
    DETAILS("Details", "details"),
    STATUS("Transaction Status", "transactionstatus", "status"),
    PAID_IN("Paid In", "paidin"),
    WITHDRAWN("Withdrawn", "withdrawn"),
    BALANCE("Balance", "balance"),
    REASON("Reason Type", "reasontype"),
    OTHER_PARTY("Other Party Info", "otherpartyinfo"),
    LINKED("Linked Transaction ID", "linkedtransactionid"),
    ACCOUNT("A/C No.", "acno", "accountno");

    /** Without these a row says neither what moved nor whether it did. */
    static final List<Column> REQUIRED = List.of(RECEIPT, COMPLETED, STATUS, PAID_IN, WITHDRAWN);

    private final String title;
    private final List<String> spellings;

    Column(String title, String... spellings) {
        this.title = title;
        this.spellings = List.of(spellings);
    }

    /** The name as the portal prints it. */
    String title() {
        return title;
    }

    static Optional<Column> named(String cell) {
        return Arrays.stream(values()).filter(column -> column.isNamed(cell)).findFirst();
    }

    boolean isNamed(String cell) {
        return spellings.contains(plain(cell));
    }

    /** Letters only, in lower case: exports differ in stops, blanks and slashes. */
    static String plain(String cell) {
        var letters = new StringBuilder(cell.length());
        cell.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}

package io.miadi.documents.export;

import io.miadi.application.export.Export;
import io.miadi.application.ledger.Journal;
import io.miadi.application.ledger.JournalForm;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.Posting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The journal as plain text accounting. Every account and every amount is written out, so that {@code hledger check} proves each
 * entry; debits are positive. Accounts are declared with their types, by which hledger draws up its own balance sheet.
 */
final class HledgerJournal implements JournalForm {
    private final ZoneId zone;

    HledgerJournal(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String head() {
        return Arrays.stream(Account.Nature.values())
                .map(nature -> "account " + group(nature) + "  ; type:" + type(nature) + "\n")
                .collect(Collectors.joining("", "decimal-mark .\n\n", "\n"));
    }

    @Override
    public String entry(Journal.Recorded recorded) {
        var entry = recorded.entry();
        var postings = entry.postings().stream().map(HledgerJournal::line).collect(Collectors.joining());
        var heading =
                LocalDate.ofInstant(recorded.at(), zone) + " * (" + recorded.number() + ") " + plain(entry.cause());
        return heading + "  ; " + entry.about().words() + "\n" + postings + "\n";
    }

    private static String line(Posting posting) {
        var amount = posting.amount();
        var sign = switch (posting.side()) {
            case DEBIT -> "";
            case CREDIT -> "-";
        };
        return "    " + name(posting.account()) + "  " + amount.currency().getCurrencyCode() + " " + sign
                + amount.decimal() + "\n";
    }

    /** {@code assets:provider clearing:mpesa}. */
    static String name(Account account) {
        var kind = account.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var name = group(account.kind().nature()) + ":" + kind;
        return account.of().isEmpty() ? name : name + ":" + plain(account.of());
    }

    private static String group(Account.Nature nature) {
        return switch (nature) {
            case ASSET -> "assets";
            case LIABILITY -> "liabilities";
            case INCOME -> "income";
            case EXPENSE -> "expenses";
        };
    }

    private static String type(Account.Nature nature) {
        return switch (nature) {
            case ASSET -> "A";
            case LIABILITY -> "L";
            case INCOME -> "R";
            case EXPENSE -> "X";
        };
    }

    /** Words that mean nothing to hledger: no comment, no second level, no two spaces, which would end the name. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}.-]+", " ").strip();
    }

    @Override
    public String last(Export.Ending ending) {
        return "; " + ending.rows() + " entries, sha-256 " + ending.digest() + " of all lines above\n";
    }
}

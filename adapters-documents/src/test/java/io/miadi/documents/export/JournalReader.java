package io.miadi.documents.export;

import io.miadi.application.export.Export;
import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.application.ledger.JournalForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes a journal as a file holds it, and reads hledger's text back to sums by account. */
final class JournalReader {
    /** Four spaces, a name without two spaces in a row, two spaces, and an amount in shillings. */
    private static final Pattern POSTING = Pattern.compile("    ((?:\\S| (?! ))+)  KES (-?\\d+\\.\\d{2})");

    private JournalReader() {}

    static String written(JournalForm form, List<Recorded> journal) {
        var text = new StringBuilder(form.head());
        journal.forEach(recorded -> text.append(form.entry(recorded)));
        return text.append(form.last(new Export.Ending(journal.size(), "0".repeat(64))))
                .toString();
    }

    /** What each account comes to; lines that are no posting count nothing. */
    static Map<String, BigDecimal> sums(String text) {
        var sums = new TreeMap<String, BigDecimal>();
        text.lines()
                .map(POSTING::matcher)
                .filter(found -> found.matches())
                .forEach(found -> sums.merge(found.group(1), new BigDecimal(found.group(2)), BigDecimal::add));
        return sums;
    }
}

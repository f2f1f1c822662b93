package io.miadi.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.application.ledger.JournalForm;
import io.miadi.domain.ledger.Posting;
import io.miadi.testkit.ledger.LedgerArbitraries;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The journal in its forms holds what the journal holds. */
@Tag("K5")
class JournalFormsProperties {
    private final JournalForms forms = new JournalForms(new SpreadsheetRows(), ZoneId.of("Africa/Nairobi"));

    @Property
    @Label("K5 the hledger text comes to the same sums by account as the journal, and to nothing over all accounts")
    void the_text_comes_to_the_same(@ForAll("journals") List<Recorded> journal) {
        var sums = JournalReader.sums(JournalReader.written(forms.named(JournalForm.Name.HLEDGER), journal));
        assertThat(sums).isEqualTo(expected(journal, posting -> HledgerJournal.name(posting.account())));
        assertThat(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
    }

    @Property
    @Label("K5 the rows come to the same sums by account as the journal, and the last one counts the entries")
    void the_rows_come_to_the_same(@ForAll("journals") List<Recorded> journal) {
        var text = JournalReader.written(forms.named(JournalForm.Name.CSV), journal);
        var rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        var sums = new TreeMap<String, BigDecimal>();
        rows.subList(0, rows.size() - 1).forEach(row -> sums.merge(account(row), amount(row), BigDecimal::add));
        assertThat(sums)
                .isEqualTo(expected(
                        journal,
                        posting -> posting.account().kind() + ":"
                                + posting.account().of()));
        assertThat(rows.getLast().getField("entry")).isEqualTo("end");
        assertThat(rows.getLast().getField("cause")).isEqualTo(journal.size() + " entries");
    }

    private static String account(NamedCsvRecord row) {
        var of = row.getField("of");
        return row.getField("account") + ":" + (of.startsWith("'") ? of.substring(1) : of);
    }

    private static BigDecimal amount(NamedCsvRecord row) {
        var debit = row.getField("debit");
        return debit.isEmpty() ? new BigDecimal(row.getField("credit")).negate() : new BigDecimal(debit);
    }

    private static Map<String, BigDecimal> expected(List<Recorded> journal, Function<Posting, String> name) {
        var sums = new TreeMap<String, BigDecimal>();
        journal.stream()
                .flatMap(recorded -> recorded.entry().postings().stream())
                .forEach(posting -> {
                    var amount = new BigDecimal(posting.amount().decimal());
                    sums.merge(
                            name.apply(posting),
                            posting.side() == Posting.Side.DEBIT ? amount : amount.negate(),
                            BigDecimal::add);
                });
        return sums;
    }

    @Provide
    Arbitrary<List<Recorded>> journals() {
        return LedgerArbitraries.journals();
    }
}

package io.miadi.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.application.ledger.JournalForm;
import io.miadi.testkit.ledger.LedgerArbitraries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal before the program that it is written for. Debian has it; where it is missing this test says so and proves nothing. */
class HledgerProgramTest {
    private static final Path PROGRAM = Path.of("/usr/bin/hledger");

    private final JournalForm form =
            new JournalForms(new SpreadsheetRows(), ZoneId.of("Africa/Nairobi")).named(JournalForm.Name.HLEDGER);

    @TempDir
    Path folder;

    @Test
    void hledger_accepts_every_entry_and_comes_to_the_same_sums() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("hledger is not installed: its verdict on the journal's text is left out");
            return;
        }
        var journal = journal();
        var text = JournalReader.written(form, journal);
        var file = Files.writeString(folder.resolve("books.journal"), text);
        assertThat(hledger(file, "check")).contains("");
        var printed = hledger(file, "balance", "--flat", "--no-total", "--empty", "--output-format", "csv");
        assertThat(sums(printed.orElseThrow())).isEqualTo(JournalReader.sums(text));
        assertThat(hledger(file, "accounts", "type:A").orElseThrow().lines())
                .isNotEmpty()
                .allMatch(account -> account.startsWith("assets"));
    }

    /** A few hundred entries, each with a number of its own. */
    private static List<Recorded> journal() {
        var samples = LedgerArbitraries.journals().sampleStream().limit(60).flatMap(List::stream);
        var journal = new ArrayList<Recorded>();
        samples.forEach(found -> journal.add(new Recorded(journal.size() + 1L, found.at(), found.entry())));
        assertThat(journal).isNotEmpty();
        return journal;
    }

    private static Map<String, BigDecimal> sums(String csv) {
        var sums = new TreeMap<String, BigDecimal>();
        csv.lines()
                .skip(1)
                .map(line -> line.substring(1, line.length() - 1).split("\",\""))
                .forEach(cells -> {
                    var amount = new BigDecimal(cells[1].replace("KES ", ""));
                    sums.put(cells[0], amount.setScale(2));
                });
        return sums;
    }

    /** What it printed, or nothing where it refused the file. */
    private Optional<String> hledger(Path file, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(PROGRAM.toString(), "-f", file.toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
    }
}

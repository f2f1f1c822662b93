package io.miadi.benchmarks.reconcile;

import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.Traces;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.reconciliation.Dirt;
import io.miadi.testkit.reconciliation.PracticeYear;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year of a practice with the usual dirt, in the order of time as the database gives it, and with ids as long as the product's.
 * Nothing that both sides know is one object: in the product one side was read out of a file.
 *
 * @param lines payments only; whose charges stand on other rows would have twice as many
 * @param phones of clients
 */
record Practice(List<Due> dues, List<OwnRecord> records, List<Line> lines, Map<String, String> phones) {
    static final Accounts ACCOUNTS = new Accounts("600123");
    static final String ACCOUNT = ACCOUNTS.collecting();
    /** Before everything. */
    static final Instant START = PracticeYear.START.minus(Duration.ofDays(1));

    private static final int DAYS = 365;
    /** Some dues are never paid; with so many more there are enough lines. */
    private static final double DUES_A_LINE = 1.05;

    private static final Comparator<Line> BY_TIME =
            Comparator.<Line, Instant>comparing(line -> line.movement().at()).thenComparing(Line::id);

    /** @param rows how many lines there are */
    static Practice of(int rows) {
        var year = PracticeYear.of(20_260_101, (int) (rows * DUES_A_LINE), DAYS, Dirt.usual());
        var dues = year.dues().stream()
                .map(Practice::named)
                .sorted(Comparator.comparing(Due::from))
                .toList();
        var records = year.records().stream()
                .map(Practice::named)
                .sorted(Comparator.comparing(record -> record.movement().at()))
                .toList();
        var random = new SplittableRandom(1);
        var lines = year.lines().stream()
                .filter(line -> line.movement().kind() == LineKind.PAYMENT)
                .map(line -> named(line, random))
                .sorted(BY_TIME)
                .limit(rows)
                .toList();
        var phones = new TreeMap<String, String>();
        year.phones().forEach((client, phone) -> phones.put(name(client), phone));
        return new Practice(dues, records, lines, phones);
    }

    /** From before everything to the moment, with the moment itself. */
    static TimeRange until(Instant moment) {
        return new TimeRange(START, moment.plusSeconds(1));
    }

    /** When all windows have closed. */
    Instant end() {
        return lines.getLast().movement().at().plus(Duration.ofDays(40));
    }

    private static Due named(Due due) {
        return new Due(name(due.id()), name(due.client()), due.amount(), due.reference(), due.from(), due.closed());
    }

    private static OwnRecord named(OwnRecord record) {
        var due = record.due();
        return new OwnRecord(
                name(record.id()),
                ACCOUNT,
                record.movement(),
                record.belief(),
                record.providerId(),
                due == null ? null : name(due),
                record.denied());
    }

    private static Line named(Line line, SplittableRandom random) {
        var id = new byte[32];
        random.nextBytes(id);
        var traces = line.traces();
        return new Line(
                HexFormat.of().formatHex(id),
                ACCOUNT,
                line.movement(),
                new Traces(copy(traces.providerId()), copy(traces.reference()), traces.payer(), null));
    }

    private static @Nullable String copy(@Nullable String text) {
        return text == null ? null : String.valueOf(text.toCharArray());
    }

    private static String name(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

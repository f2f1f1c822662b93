package io.miadi.benchmarks.reconcile;

import io.miadi.domain.reconciliation.Line;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a practice's account reports, as the organisation's portal would export it: a file for each month. */
final class StatementFiles {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss").withZone(NAIROBI);
    private static final String COLUMNS =
            "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,"
                    + "Reason Type,Other Party Info,A/C No.\n";

    private final Map<String, String> numbers;
    private long balance;

    /** @param numbers the number behind each name of a payer */
    StatementFiles(Map<String, String> numbers) {
        this.numbers = numbers;
    }

    /** Whole months one after the other, up to the one in which the last window closes. */
    List<byte[]> of(Practice practice) {
        var months = new TreeMap<LocalDate, List<Line>>();
        var last = month(practice.end());
        for (var month = month(Practice.START); !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new ArrayList<>());
        }
        practice.lines()
                .forEach(line -> Objects.requireNonNull(
                                months.get(month(line.movement().at())))
                        .add(line));
        var files = new ArrayList<byte[]>();
        months.forEach((month, lines) -> files.add(file(month, lines)));
        return files;
    }

    private byte[] file(LocalDate month, List<Line> lines) {
        var text = new StringBuilder(COLUMNS.length() + 160 * lines.size());
        text.append("Short Code:,").append(Practice.ACCOUNTS.shortCode()).append("\nAccount:,Utility Account\n");
        text.append("Time Period:,From ").append(TIME.format(month.atStartOfDay(NAIROBI)));
        text.append(" To ")
                .append(TIME.format(month.plusMonths(1).atStartOfDay(NAIROBI).minusSeconds(1)));
        text.append("\nOpening Balance:,")
                .append(amount(balance))
                .append("\n\n")
                .append(COLUMNS);
        lines.forEach(line -> row(text, line));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void row(StringBuilder text, Line line) {
        long paid = line.movement().amount().minor();
        balance += paid;
        var number = numbers.get(line.traces().payer());
        var reference = line.traces().reference();
        text.append(line.traces().providerId()).append(',');
        text.append(TIME.format(line.movement().at())).append(",Pay Bill from ");
        text.append(number).append(" - A CLIENT Acc. ").append(reference == null ? "" : reference);
        text.append(",Completed,").append(amount(paid)).append(",,").append(amount(balance));
        text.append(",Pay Bill,").append(number).append(" - A CLIENT,");
        text.append(reference == null ? "" : reference).append('\n');
    }

    private static String amount(long minor) {
        long cents = minor % 100;
        return minor / 100 + "." + cents / 10 + cents % 10;
    }

    private static LocalDate month(Instant at) {
        return at.atZone(NAIROBI).toLocalDate().withDayOfMonth(1);
    }
}

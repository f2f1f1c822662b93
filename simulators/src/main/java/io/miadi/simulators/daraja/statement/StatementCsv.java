package io.miadi.simulators.daraja.statement;

import io.miadi.simulators.daraja.stk.Merchant;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statement as the portal exports it: six rows of preamble, thirteen columns, the newest row first. */
public final class StatementCsv {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss").withZone(ZoneId.of("Africa/Nairobi"));
    private static final List<String> COLUMNS = List.of(
            "Receipt No.",
            "Completion Time",
            "Initiation Time",
            "Details",
            "Transaction Status",
            "Paid In",
            "Withdrawn",
            "Balance",
            "Balance Confirmed",
            "Reason Type",
            "Other Party Info",
            "Linked Transaction ID",
            "A/C No.");
    private final Merchant merchant;

    public StatementCsv(Merchant merchant) {
        this.merchant = merchant;
    }

    /** @param now when it was asked for */
    public String write(Statement statement, Instant now) {
        return Stream.concat(
                        head(statement, now),
                        statement.rows().reversed().stream().map(StatementCsv::cells))
                .map(StatementCsv::line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private Stream<List<String>> head(Statement statement, Instant now) {
        var last = statement.until().minusSeconds(1);
        return Stream.of(
                List.of("Account Holder:", merchant.name()),
                List.of("Short Code:", merchant.shortcode()),
                List.of("Account:", merchant.till().isPresent() ? "Merchant Account" : "Utility Account"),
                List.of("Time Period:", "", "From " + TIME.format(statement.from()), "", "To " + TIME.format(last)),
                List.of("Operator:", "simulator", "", "", "Date of Report:", TIME.format(now)),
                List.of(
                        "Opening Balance:",
                        amount(statement.openingCents()),
                        "Closing Balance:",
                        amount(statement.closingCents()),
                        "Available Balance:",
                        amount(statement.closingCents()),
                        "Total Paid In:",
                        amount(statement.paidInCents()),
                        "Total Withdrawn:",
                        amount(statement.withdrawnCents())),
                COLUMNS);
    }

    private static List<String> cells(StatementRow row) {
        var words = row.words();
        return List.of(
                row.receipt(),
                TIME.format(row.at()),
                TIME.format(row.at()),
                words.details(),
                "Completed",
                row.cents() > 0 ? amount(row.cents()) : "",
                row.cents() < 0 ? amount(row.cents()) : "",
                amount(row.balanceCents()),
                "true",
                words.reasonType(),
                words.otherParty(),
                words.linked(),
                words.account());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(StatementCsv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** With commas between thousands and always two decimals. */
    private static String amount(long cents) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}

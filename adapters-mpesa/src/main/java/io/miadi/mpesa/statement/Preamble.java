package io.miadi.mpesa.statement;

import io.miadi.application.reconciliation.statement.StatementHead;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.coverage.StatementClaims;
import io.miadi.domain.reconciliation.intake.AmountReading;
import io.miadi.domain.reconciliation.intake.AmountStyle;
import io.miadi.domain.time.TimeRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the rows above the header say: a label, and its value in the next cell that is not blank or behind a colon. */
final class Preamble {
    private static final Pattern TIME = Pattern.compile(
            "(?:[0-9]{2}-[0-9]{2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?");

    private final Map<Label, String> values = new EnumMap<>(Label.class);
    private final List<String> unread = new ArrayList<>();

    void accept(List<String> cells) {
        var parts = cells.stream()
                .flatMap(cell -> parts(cell).stream())
                .filter(part -> !part.isEmpty())
                .toList();
        for (int i = 0; i + 1 < parts.size(); i++) {
            int next = i + 1;
            Label.named(parts.get(i))
                    .ifPresent(label -> values.putIfAbsent(
                            label,
                            label == Label.PERIOD
                                    ? String.join(" ", parts.subList(next, parts.size()))
                                    : parts.get(next)));
        }
    }

    StatementHead head() {
        var withdrawn = amount(Label.TOTAL_WITHDRAWN);
        var claims = new StatementClaims(
                period(),
                amount(Label.OPENING_BALANCE),
                amount(Label.CLOSING_BALANCE),
                amount(Label.TOTAL_PAID_IN),
                withdrawn == null ? null : Balance.out(withdrawn.size()));
        return new StatementHead(text(Label.HOLDER), text(Label.SHORT_CODE), text(Label.ACCOUNT), claims, unread);
    }

    /** A cell of its own for the value, or one cell with label, colon and value. */
    private static List<String> parts(String cell) {
        int colon = cell.indexOf(':');
        boolean labelled = colon > 0 && Label.named(cell.substring(0, colon)).isPresent();
        return labelled
                ? List.of(
                        cell.substring(0, colon).strip(),
                        cell.substring(colon + 1).strip())
                : List.of(cell.strip());
    }

    private @Nullable TimeRange period() {
        var said = values.get(Label.PERIOD);
        if (said == null) {
            return null;
        }
        var times = TIME.matcher(said)
                .results()
                .map(MatchResult::group)
                .flatMap(time -> EastAfricanTime.parse(time).stream())
                .toList();
        if (times.size() != 2
                || !times.getFirst().instant().isBefore(times.getLast().after())) {
            unread.add(Label.PERIOD.title());
            return null;
        }
        return new TimeRange(times.getFirst().instant(), times.getLast().after());
    }

    private @Nullable Balance amount(Label label) {
        return switch (AmountStyle.DECIMAL_POINT.read(text(label), Money.KES)) {
            case AmountReading.Amount(var signed) -> signed;
            case AmountReading.Absent _ -> null;
            case AmountReading.Unreadable _ -> {
                unread.add(label.title());
                yield null;
            }
        };
    }

    private String text(Label label) {
        return Optional.ofNullable(values.get(label)).orElse("");
    }
}

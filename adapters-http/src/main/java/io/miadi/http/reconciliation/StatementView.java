package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.statement.Statement;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.coverage.BalanceBreak;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.time.TimeRange;
import io.miadi.http.language.Wording;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as it is shown. Balances may be below zero, which amounts are not. */
record StatementView(
        UUID id,
        String name,
        String account,
        String state,
        OffsetDateTime receivedAt,
        int rows,
        int accepted,
        int seen,
        int rejected,
        int revised,
        @Nullable SpanView period,
        @Nullable BalanceView opening,
        @Nullable BalanceView closing,
        boolean addsUp,
        List<BreakView> breaks) {

    /** From a moment up to another, which is not in it. */
    record SpanView(OffsetDateTime start, OffsetDateTime end) {
        static SpanView of(TimeRange range, ZoneId zone) {
            return new SpanView(
                    range.start().atZone(zone).toOffsetDateTime(),
                    range.end().atZone(zone).toOffsetDateTime());
        }
    }

    record BalanceView(String amount, String currency) {
        static @Nullable BalanceView of(@Nullable Balance balance) {
            return balance == null ? null : shown(balance);
        }

        static BalanceView shown(Balance balance) {
            var currency = balance.currency();
            var decimal = BigDecimal.valueOf(balance.minor(), currency.getDefaultFractionDigits());
            return new BalanceView(decimal.toPlainString(), currency.getCurrencyCode());
        }
    }

    /** @param difference what the statement says less what its rows come to */
    record BreakView(String check, String text, @Nullable BalanceView difference, SpanView span) {
        static BreakView of(BalanceBreak broken, ZoneId zone, Language language) {
            return new BreakView(
                    broken.check().name(),
                    words(broken.check()).in(language),
                    BalanceView.of(broken.difference()),
                    SpanView.of(broken.span(), zone));
        }

        private static Wording words(BalanceBreak.Check check) {
            return switch (check) {
                case RUNNING_BALANCE ->
                    new Wording(
                            "The balance after a row is not that of the row before it and its amount: rows are missing.",
                            "Salio baada ya mstari halilingani na la mstari uliotangulia na kiasi chake: kuna mistari iliyokosekana.");
                case CLOSING_BALANCE ->
                    new Wording(
                            "Opening balance and rows do not come to the closing balance.",
                            "Salio la kuanzia na mistari havifiki salio la kumalizia.");
                case TOTAL_PAID_IN ->
                    new Wording(
                            "What came in does not add up to the total that is stated.",
                            "Zilizoingia hazilingani na jumla iliyotajwa.");
                case TOTAL_WITHDRAWN ->
                    new Wording(
                            "What went out does not add up to the total that is stated.",
                            "Zilizotoka hazilingani na jumla iliyotajwa.");
                case PREVIOUS_STATEMENT ->
                    new Wording(
                            "It does not begin where the statement before it ended.",
                            "Haianzii pale taarifa iliyotangulia ilipoishia.");
            };
        }
    }

    static StatementView of(Statement statement, ZoneId zone, Language language) {
        var checked = statement.checked();
        var counts = statement.counts();
        return new StatementView(
                statement.id().value(),
                statement.name(),
                statement.account(),
                statement.state().name(),
                statement.receivedAt().atZone(zone).toOffsetDateTime(),
                counts.rows(),
                counts.accepted(),
                counts.seen(),
                counts.rejected(),
                counts.revised(),
                checked.map(it -> SpanView.of(it.period(), zone)).orElse(null),
                checked.map(it -> BalanceView.of(it.ends().opening())).orElse(null),
                checked.map(it -> BalanceView.of(it.ends().closing())).orElse(null),
                checked.map(CheckedStatement::addsUp).orElse(true),
                checked.map(CheckedStatement::breaks).orElse(List.of()).stream()
                        .map(broken -> BreakView.of(broken, zone, language))
                        .toList());
    }
}

package io.miadi.simulators.daraja.http;

import io.javalin.http.Context;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.statement.Statement;
import io.miadi.simulators.daraja.statement.StatementCsv;
import io.miadi.simulators.daraja.stk.Merchant;
import io.miadi.simulators.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** {@code GET /sim/statement.csv?from=2026-10-05&to=2026-10-06}: whole East African days, both included; today when left out. */
final class StatementRoute {
    static final String PATH = "/sim/statement.csv";
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private final Merchant merchant;
    private final Ledger ledger;
    private final Timeline timeline;

    StatementRoute(Merchant merchant, Ledger ledger, Timeline timeline) {
        this.merchant = merchant;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    void export(Context ctx) {
        var from = day(ctx, "from");
        var to = day(ctx, "to");
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            ControlRoutes.wrong(ctx, "from and to, days such as 2026-10-05, in order");
            return;
        }
        var statement =
                Statement.of(ledger.entries(), start(from.get()), start(to.get().plusDays(1)));
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"statement-" + from.get() + ".csv\"")
                .result(new StatementCsv(merchant).write(statement, timeline.instant()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(NAIROBI).toInstant();
    }

    private Optional<LocalDate> day(Context ctx, String name) {
        var text = ctx.queryParam(name);
        try {
            return Optional.of(text == null ? timeline.instant().atZone(NAIROBI).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}

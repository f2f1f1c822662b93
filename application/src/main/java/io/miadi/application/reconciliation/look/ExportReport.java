package io.miadi.application.reconciliation.look;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.export.Export;
import io.miadi.application.export.RowForm;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.Positions.Placed;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes every line and every record of a period with its class as rows for a spreadsheet. The audit log has a line when it is asked
 * for, and another with the count and the digest once all of it is written. Whoever calls has made sure that the actor may.
 */
public final class ExportReport implements UseCase<ExportReport.Query, Export> {
    private static final int PAGE = 500;

    private static final List<String> COLUMNS = List.of(
            "time",
            "side",
            "class",
            "status",
            "severity",
            "direction",
            "amount",
            "currency",
            "receipt",
            "reference",
            "session",
            "account",
            "since",
            "id");

    private final Positions positions;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final RowForm rows;
    private final ZoneId zone;

    public ExportReport(Positions positions, UnitOfWork unitOfWork, AuditLog audit, RowForm rows, ZoneId zone) {
        this.positions = positions;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.rows = rows;
        this.zone = zone;
    }

    public record Query(Actor.Person actor, Period period) {}

    @Override
    public Export handle(Query query) {
        note(query, "reconciliation.export", Map.of());
        return new Export(
                rows.row(COLUMNS),
                new Pages(query.period())::next,
                this::last,
                ending -> note(
                        query,
                        "reconciliation.exported",
                        Map.of("rows", Long.toString(ending.rows()), "digest", ending.digest())));
    }

    private void note(Query query, String action, Map<String, String> facts) {
        var period = "period:" + query.period().first() + ".." + query.period().last();
        var entry = AuditEntry.fact(query.actor(), action, period, facts, "asked");
        unitOfWork.run(() -> {
            audit.add(entry);
            return entry;
        });
    }

    private String last(Export.Ending ending) {
        var cells = new ArrayList<>(List.of("end", ending.rows() + " rows", "sha-256 " + ending.digest()));
        cells.addAll(Collections.nCopies(COLUMNS.size() - cells.size(), ""));
        return rows.row(cells);
    }

    private String row(Placed placed) {
        var position = placed.position();
        return rows.row(List.of(
                text(position.at()),
                position.side().name(),
                position.kind().name(),
                position.kind().status().name(),
                position.kind().severity().name(),
                position.direction().name(),
                position.amount().decimal(),
                position.amount().currency().getCurrencyCode(),
                placed.providerId().orElse(""),
                placed.reference().orElse(""),
                placed.session().map(Object::toString).orElse(""),
                position.account(),
                text(placed.since()),
                position.id()));
    }

    private String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
    }

    private final class Pages {
        private final Period period;
        private Optional<Positions.Mark> after = Optional.empty();

        Pages(Period period) {
            this.period = period;
        }

        Optional<Export.Page> next() {
            var page = positions.within(period.range(), after, PAGE);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            after = Optional.of(mark(page.getLast()));
            var text = page.stream().map(ExportReport.this::row).collect(Collectors.joining());
            return Optional.of(new Export.Page(text, page.size()));
        }
    }

    private static Positions.Mark mark(Placed last) {
        return new Positions.Mark(
                last.position().at(), last.position().side() + last.position().id());
    }
}

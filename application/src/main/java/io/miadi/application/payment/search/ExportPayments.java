package io.miadi.application.payment.search;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.export.Export;
import io.miadi.application.export.RowForm;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the transactions that meet some criteria as rows for a spreadsheet; numbers of payers are masked. The audit log has a line when
 * it is asked for, and another with the count and the digest once all of it is written. Whoever calls has made sure that the actor may.
 */
public final class ExportPayments implements UseCase<ExportPayments.Query, Export> {
    private static final int PAGE = 200;

    private static final List<String> COLUMNS = List.of(
            "time",
            "reference",
            "attempt",
            "session",
            "client",
            "practitioner",
            "method",
            "state",
            "amount",
            "received",
            "currency",
            "receipt",
            "payer",
            "payment status");

    private final SearchPayments search;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final RowForm rows;
    private final ZoneId zone;

    public ExportPayments(SearchPayments search, UnitOfWork unitOfWork, AuditLog audit, RowForm rows, ZoneId zone) {
        this.search = search;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.rows = rows;
        this.zone = zone;
    }

    public record Query(Actor.Person actor, List<Criterion> criteria) {
        public Query {
            criteria = List.copyOf(criteria);
        }
    }

    @Override
    public Export handle(Query query) {
        note(query, "payment.export", Map.of("by", SearchPayments.names(query.criteria())));
        return new Export(
                rows.row(COLUMNS),
                new Pages(query.criteria())::next,
                this::last,
                ending -> note(
                        query,
                        "payment.exported",
                        Map.of("rows", Long.toString(ending.rows()), "digest", ending.digest())));
    }

    private void note(Query query, String action, Map<String, String> facts) {
        var entry = AuditEntry.fact(query.actor(), action, "list:payments", facts, "asked");
        unitOfWork.run(() -> {
            audit.add(entry);
            return entry;
        });
    }

    private String last(Export.Ending ending) {
        return rows.row(List.of(
                "end",
                ending.rows() + " rows",
                "sha-256 " + ending.digest(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
    }

    private String row(Found found) {
        var attempt = found.attempt();
        return rows.row(List.of(
                text(found.hit().at()),
                found.payment().reference().value(),
                Integer.toString(attempt.number()),
                found.payment().session().toString(),
                found.hit().client(),
                found.hit().practitioner().name(),
                attempt.method().name(),
                attempt.state().name(),
                attempt.amount().decimal(),
                attempt.capture().map(capture -> capture.captured().decimal()).orElse(""),
                attempt.amount().currency().getCurrencyCode(),
                attempt.receipt().map(Receipt::value).orElse(""),
                attempt.payer().map(Msisdn::masked).orElse(""),
                found.payment().status().name()));
    }

    private String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
    }

    private final class Pages {
        private final List<Criterion> criteria;
        private Optional<Transactions.Position> after = Optional.empty();

        Pages(List<Criterion> criteria) {
            this.criteria = criteria;
        }

        Optional<Export.Page> next() {
            var page = search.read(criteria, after, PAGE);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            after = Optional.of(page.getLast().hit().position());
            var text = page.stream().map(ExportPayments.this::row).collect(Collectors.joining());
            return Optional.of(new Export.Page(text, page.size()));
        }
    }
}

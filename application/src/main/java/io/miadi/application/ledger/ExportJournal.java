package io.miadi.application.ledger;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.export.Export;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.time.DaySpan;
import io.miadi.domain.time.TimeRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the journal of some days for another program. The audit log has a line when it is asked for, and another with the count and
 * the digest once all of it is written. Whoever calls has made sure that the actor may.
 */
public final class ExportJournal implements UseCase<ExportJournal.Query, Export> {
    private static final int PAGE = 500;

    private final UnitOfWork unitOfWork;
    private final Journal journal;
    private final AuditLog audit;
    private final JournalForm.Forms forms;
    private final ZoneId zone;

    /** @param zone the practice's zone, which says what a day is */
    public ExportJournal(UnitOfWork unitOfWork, Journal journal, AuditLog audit, JournalForm.Forms forms, ZoneId zone) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.audit = audit;
        this.forms = forms;
        this.zone = zone;
    }

    public record Query(Actor actor, DaySpan days, JournalForm.Name form) {}

    @Override
    public Export handle(Query query) {
        var form = forms.named(query.form());
        var facts = Map.of("form", query.form().name().toLowerCase(Locale.ROOT));
        note(query, "ledger.export", facts);
        return new Export(
                form.head(),
                new Pages(query.days().in(zone), form),
                form::last,
                ending -> note(
                        query,
                        "ledger.exported",
                        Map.of("entries", Long.toString(ending.rows()), "digest", ending.digest())));
    }

    private void note(Query query, String action, Map<String, String> facts) {
        var entry = AuditEntry.fact(query.actor(), action, "days:" + query.days(), facts, "asked");
        unitOfWork.run(() -> {
            audit.add(entry);
            return entry;
        });
    }

    /** Each page is a short look of its own: entries never change, so the pages fit together. */
    private final class Pages implements Supplier<Optional<Export.Page>> {
        private final TimeRange range;
        private final JournalForm form;
        private Journal.Position after;

        Pages(TimeRange range, JournalForm form) {
            this.range = range;
            this.form = form;
            this.after = Journal.Position.before(range);
        }

        @Override
        public Optional<Export.Page> get() {
            var page = journal.page(range, after, PAGE);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            after = page.getLast().position();
            return Optional.of(new Export.Page(text(page), page.size()));
        }

        private String text(List<Journal.Recorded> page) {
            var text = new StringBuilder();
            page.forEach(recorded -> text.append(form.entry(recorded)));
            return text.toString();
        }
    }
}

package io.miadi.application.audit.export;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.audit.verification.StoredLog;
import io.miadi.application.export.Export;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the log into a file, up to a checkpoint that is signed for it. The asking for it is its last entry but for those that came at
 * the same moment. Whoever calls has made sure that the actor may.
 */
public final class ExportLog {
    private static final int PAGE = 1_000;
    /** Checkpoints that go along. Between two of them an error can only be narrowed down where the hashes were forged as well. */
    private static final int CHECKPOINTS = 1_000;

    private final UnitOfWork unitOfWork;
    private final StoredLog log;
    private final Signing signing;
    private final AuditLog audit;
    private final LogFileForm form;

    /** What makes that the latest entries are signed, too. */
    public record Signing(
            SequenceEntries sequence, SignCheckpoint sign, Checkpoints checkpoints, CheckpointKeys keys) {}

    public ExportLog(UnitOfWork unitOfWork, StoredLog log, Signing signing, AuditLog audit, LogFileForm form) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.signing = signing;
        this.audit = audit;
        this.form = form;
    }

    /** @throws io.miadi.application.audit.checkpoint.LogDoubt if the log cannot be signed because it is not what was signed before */
    public Export handle(Actor actor) {
        note(actor, "audit.export", Map.of());
        signing.sequence().run();
        signing.sign().run();
        var checkpoints = signing.checkpoints();
        var notes = checkpoints.spread(CHECKPOINTS);
        var origin = checkpoints.origin().orElseThrow();
        long size = notes.getLast().size();
        var head = new LogFileForm.Head(
                origin,
                size,
                signing.keys().verifiers(origin),
                notes.stream().map(Signed::note).toList());
        return new Export(
                form.head(head),
                new Pages(size),
                form::last,
                ending -> note(
                        actor,
                        "audit.exported",
                        Map.of("entries", Long.toString(ending.rows()), "digest", ending.digest())));
    }

    private void note(Actor actor, String action, Map<String, String> facts) {
        unitOfWork.run(() -> {
            audit.add(AuditEntry.fact(actor, action, "log:audit", facts, "asked"));
            return actor;
        });
    }

    /** Each page is a look of its own: nothing of the log ever changes, so the pages fit together. */
    private final class Pages implements Supplier<Optional<Export.Page>> {
        private final long size;
        private long next;

        Pages(long size) {
            this.size = size;
        }

        @Override
        public Optional<Export.Page> get() {
            if (next >= size) {
                return Optional.empty();
            }
            var text = new StringBuilder();
            int rows = 0;
            try (var entries = log.entries(next, Math.min(size, next + PAGE))) {
                for (var entry : (Iterable<PlacedEntry>) entries::iterator) {
                    text.append(form.entry(entry));
                    rows++;
                }
            }
            next += PAGE;
            return Optional.of(new Export.Page(text.toString(), rows));
        }
    }
}

package io.miadi.application.audit.look;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.look.LogEntries.Filter;
import io.miadi.application.audit.look.LogEntries.Position;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Pages of the log's entries and of its checkpoints, for administrators; every look leaves an entry. */
public final class SearchLog {
    private final UnitOfWork unitOfWork;
    private final LogEntries entries;
    private final Checkpoints checkpoints;
    private final AuditLog audit;

    public SearchLog(UnitOfWork unitOfWork, LogEntries entries, Checkpoints checkpoints, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.audit = audit;
    }

    /** Some of a list, and whether it goes on behind them. */
    public record Page<T>(List<T> items, boolean more) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Empty for a caller who may not look. */
    public Optional<Page<PlacedEntry>> entries(Actor.Person actor, Filter filter, Position before, int limit) {
        return looked(actor, "audit", facts(filter), limit, count -> entries.find(filter, before, count));
    }

    /** The largest first; empty for a caller who may not look. */
    public Optional<Page<Signed>> checkpoints(Actor.Person actor, long belowSize, int limit) {
        return looked(actor, "checkpoints", Map.of(), limit, count -> checkpoints.below(belowSize, count));
    }

    public static Position after(PlacedEntry last) {
        return Position.of(last);
    }

    private <T> Optional<Page<T>> looked(
            Actor.Person actor, String list, Map<String, String> asked, int limit, IntFunction<List<T>> read) {
        if (!actor.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            var found = read.apply(limit + 1);
            var shown = found.subList(0, Math.min(found.size(), limit));
            var facts = new TreeMap<>(asked);
            facts.put("shown", Integer.toString(shown.size()));
            audit.add(AuditEntry.fact(actor, "audit.look", "list:" + list, facts, "asked"));
            return Optional.of(new Page<>(shown, found.size() > limit));
        });
    }

    private static Map<String, String> facts(Filter filter) {
        var facts = new TreeMap<String, String>();
        filter.actor().ifPresent(actor -> facts.put("actor", actor));
        filter.action().ifPresent(action -> facts.put("action", action));
        filter.subject().ifPresent(subject -> facts.put("subject", subject));
        return facts;
    }
}

package io.miadi.application.ledger;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.time.DaySpan;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Draws up the trial balance of some days for whoever may see the books, and notes that they looked. */
public final class DrawTrialBalance {
    private final UnitOfWork unitOfWork;
    private final Journal journal;
    private final AuditLog audit;
    private final ZoneId zone;

    /** @param zone the practice's zone, which says what a day is */
    public DrawTrialBalance(UnitOfWork unitOfWork, Journal journal, AuditLog audit, ZoneId zone) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.audit = audit;
        this.zone = zone;
    }

    /** Empty for a caller who may not see the books. */
    public Optional<TrialBalance> of(Actor.Person actor, DaySpan days) {
        if (!actor.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            var facts = Map.<String, String>of();
            audit.add(AuditEntry.fact(actor, "ledger.trial-balance.look", "days:" + days, facts, "asked"));
            return Optional.of(journal.trialBalance(days.in(zone)));
        });
    }
}

package io.miadi.application.reconciliation.proof;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.look.ReportPeriod;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Proves a period complete, or says what is missing. The figures are those of one moment. */
public final class ProveBooks {
    private static final int SHOWN = 500;

    private final UnitOfWork unitOfWork;
    private final ProofBook book;
    private final Exceptions exceptions;
    private final KeepSuspense suspense;
    private final ReportPeriod reports;
    private final ProofBook.Scope scope;
    private final AuditLog audit;
    private final InstantSource clock;

    public ProveBooks(
            UnitOfWork unitOfWork,
            ProofBook book,
            Reconcile.Followers followers,
            ReportPeriod reports,
            ProofBook.Scope scope,
            AuditLog audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.exceptions = followers.exceptions();
        this.suspense = followers.suspense();
        this.reports = reports;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for a caller who may not see the books. */
    public Optional<Proof> of(Actor actor, Period period) {
        if (actor instanceof Actor.Person person && !person.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        // One snapshot: what is booked while this adds up would be in one figure and not in the next.
        return Optional.of(unitOfWork.atOneMoment(() -> {
            audit.add(AuditEntry.fact(
                    actor,
                    "reconciliation.proof",
                    "period:" + period.first() + ".." + period.last(),
                    Map.of(),
                    "asked"));
            // What our records came to explain since the last pass leaves suspense now.
            suspense.follow();
            return proof(period);
        }));
    }

    private Proof proof(Period period) {
        var range = period.range();
        var open = exceptions.open(range, SHOWN);
        return new Proof(
                reports.of(period),
                clock.instant(),
                book.rows(scope, range),
                book.clearing(scope),
                book.suspense(scope),
                open,
                exceptions.countOpen(range) - open.size());
    }
}

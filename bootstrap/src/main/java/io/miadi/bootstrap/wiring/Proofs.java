package io.miadi.bootstrap.wiring;

import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.look.ReportPeriod;
import io.miadi.application.reconciliation.proof.ProofBook;
import io.miadi.application.reconciliation.proof.ProveBooks;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.domain.money.Money;
import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.id.TimeOrderedIds;
import io.miadi.persistence.ledger.JdbiJournal;
import io.miadi.persistence.reconciliation.JdbiExceptions;
import io.miadi.persistence.reconciliation.JdbiPositions;
import io.miadi.persistence.reconciliation.JdbiProof;
import io.miadi.persistence.reconciliation.JdbiSelfChecks;
import io.miadi.persistence.reconciliation.JdbiSuspense;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The proof of completeness, within the server and for a command beside it. */
public final class Proofs {
    private Proofs() {}

    static ProveBooks of(Stores stores, ReconciliationStores books, Accounts accounts, InstantSource clock) {
        return new ProveBooks(
                stores.unitOfWork(),
                books.proof(),
                new Reconcile.Followers(books.exceptions(), new KeepSuspense(books.suspense(), stores.journal())),
                new ReportPeriod(books.positions(), books.statements(), accounts.collecting()),
                scope(accounts),
                stores.audit(),
                clock);
    }

    /** Over a database that a server may be using; without its keys, since nothing that is sealed is read. */
    public static ProveBooks over(Database database, Accounts accounts, InstantSource clock) {
        var session = database.session();
        var suspense = new KeepSuspense(new JdbiSuspense(session, accounts.collecting()), new JdbiJournal(session));
        var exceptions = new JdbiExceptions(session, new TimeOrderedIds(clock, new SecureRandom()));
        return new ProveBooks(
                database.unitOfWork(),
                new JdbiProof(session),
                new Reconcile.Followers(exceptions, suspense),
                new ReportPeriod(new JdbiPositions(session), new JdbiSelfChecks(session), accounts.collecting()),
                scope(accounts),
                new JdbiAuditLog(session, () -> ""),
                clock);
    }

    private static ProofBook.Scope scope(Accounts accounts) {
        return new ProofBook.Scope(accounts.collecting(), Money.KES);
    }
}

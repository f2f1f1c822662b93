package io.miadi.bootstrap.wiring;

import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.Lines;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.OurSide;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.channel.DirectRegistrations;
import io.miadi.application.reconciliation.channel.DuesByReference;
import io.miadi.application.reconciliation.channel.PullProgress;
import io.miadi.application.reconciliation.channel.ToldLines;
import io.miadi.application.reconciliation.proof.ProofBook;
import io.miadi.application.reconciliation.run.Runs;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.application.reconciliation.suspense.SuspenseBook;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.secret.Sealer;
import io.miadi.application.transaction.Ids;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.reconciliation.JdbiDirectRegistrations;
import io.miadi.persistence.reconciliation.JdbiDuesByReference;
import io.miadi.persistence.reconciliation.JdbiExceptions;
import io.miadi.persistence.reconciliation.JdbiLines;
import io.miadi.persistence.reconciliation.JdbiMatchingBook;
import io.miadi.persistence.reconciliation.JdbiOurSide;
import io.miadi.persistence.reconciliation.JdbiPositions;
import io.miadi.persistence.reconciliation.JdbiProof;
import io.miadi.persistence.reconciliation.JdbiPullProgress;
import io.miadi.persistence.reconciliation.JdbiRuns;
import io.miadi.persistence.reconciliation.JdbiStatements;
import io.miadi.persistence.reconciliation.JdbiSuspense;
import io.miadi.persistence.reconciliation.JdbiToldLines;

/** What reconciliation keeps in the database. */
public record ReconciliationStores(
        Statements statements,
        MatchingBook book,
        OurSide ours,
        Positions positions,
        Runs runs,
        Exceptions exceptions,
        Lines lines,
        ToldLines told,
        DuesByReference dues,
        DirectRegistrations registrations,
        SuspenseBook suspense,
        ProofBook proof,
        PullProgress pull) {
    public static ReconciliationStores in(
            Database database, Sealer sealer, KeyedPayers payers, Ids ids, Accounts accounts) {
        var session = database.session();
        return new ReconciliationStores(
                new JdbiStatements(session, sealer),
                new JdbiMatchingBook(session),
                new JdbiOurSide(session, payers::allKeysOf),
                new JdbiPositions(session),
                new JdbiRuns(session),
                new JdbiExceptions(session, ids),
                new JdbiLines(session),
                new JdbiToldLines(session),
                new JdbiDuesByReference(session),
                new JdbiDirectRegistrations(session),
                new JdbiSuspense(session, accounts.collecting()),
                new JdbiProof(session),
                new JdbiPullProgress(session));
    }
}

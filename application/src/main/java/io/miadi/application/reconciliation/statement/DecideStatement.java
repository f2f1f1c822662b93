package io.miadi.application.reconciliation.statement;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.coverage.Spans;
import io.miadi.domain.reconciliation.coverage.StatementChain;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a previewed file in, or throws it away. What it adds is held against all that is known now, which may be more than when
 * it was previewed; its lines and the time that it covers reach matching in the same unit of work.
 */
public final class DecideStatement {
    private final UnitOfWork unitOfWork;
    private final Statements statements;
    private final Reconcile matching;
    private final PreviewStatement.Reading reading;
    private final AuditLog audit;
    private final InstantSource clock;

    public DecideStatement(
            UnitOfWork unitOfWork,
            Statements statements,
            Reconcile matching,
            PreviewStatement.Reading reading,
            AuditLog audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.statements = statements;
        this.matching = matching;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** It is in the state asked for, by this request or an earlier one. */
        record Decided(Statement statement) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** The other thing was decided before; lines that were taken in stay. */
        record DecidedOtherwise(Statement.State state) implements Outcome {}
    }

    /** Takes it in. To ask again changes nothing. */
    public Outcome take(Actor.Person actor, StatementId id) {
        return decide(actor, id, Statement.State.TAKEN);
    }

    /** Throws it away; the same file may then be sent again. */
    public Outcome discard(Actor.Person actor, StatementId id) {
        return decide(actor, id, Statement.State.DISCARDED);
    }

    private Outcome decide(Actor.Person actor, StatementId id, Statement.State wanted) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        // A file is read before anything is locked: that takes longer than a transaction may be silent.
        var read = wanted == Statement.State.TAKEN ? waiting(id) : Optional.<ReadStatement>empty();
        return unitOfWork.run(() -> {
            var found = statements.lock(id);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            var statement = found.get();
            var decided = new Statements.Decided(actor.id(), clock.instant());
            return switch (statement.state()) {
                case PREVIEWED -> {
                    var done = wanted == Statement.State.TAKEN
                            ? take(statement, read.orElseGet(() -> rows(id)), decided)
                            : discard(statement, decided);
                    note(actor, statement, done);
                    yield new Outcome.Decided(done);
                }
                case TAKEN, DISCARDED ->
                    statement.state() == wanted
                            ? new Outcome.Decided(statement)
                            : new Outcome.DecidedOtherwise(statement.state());
            };
        });
    }

    private void note(Actor.Person actor, Statement statement, Statement done) {
        var counts = done.counts();
        audit.add(new AuditEntry(
                actor,
                "reconciliation.statement." + (done.state() == Statement.State.TAKEN ? "take" : "discard"),
                "statement:" + statement.id(),
                Map.of("state", statement.state().name()),
                Map.of(
                        "state", done.state().name(),
                        "accepted", Integer.toString(counts.accepted()),
                        "seen", Integer.toString(counts.seen()),
                        "rejected", Integer.toString(counts.rejected())),
                "asked"));
    }

    private Statement discard(Statement statement, Statements.Decided decided) {
        var done = statement.in(Statement.State.DISCARDED);
        statements.decide(done, decided);
        return done;
    }

    private Statement take(Statement statement, ReadStatement read, Statements.Decided decided) {
        var account = statement.account();
        var before = StatementChain.of(statements.checked(account)).complete();
        matching.hold();
        var taken = read.against(statements, account, reading.keys());
        var done = statement.counted(Statement.Counts.of(taken)).in(Statement.State.TAKEN);
        statements.decide(done, decided);
        statements.addLines(done.id(), taken.accepted());
        statements.vouchFor(taken, decided.at());
        var news = new ArrayList<MatchingInput>();
        taken.learnt().stream().map(MatchingInput.Heard::new).forEach(news::add);
        if (taken.accepted().stream().anyMatch(AcceptedRow::isMovement)) {
            news.add(new MatchingInput.Lines(done.id()));
        }
        // Payers' money arrives on one account only; a statement of another says nothing of what may still come in on
        // it.
        if (account.equals(reading.accounts().collecting())) {
            var after = StatementChain.of(statements.checked(account)).complete();
            news.addAll(newlyCovered(account, before, after));
        }
        matching.tell(news);
        return done;
    }

    /** The rows of a file that waits; matching is brought up to date beside, so that little is left to do under its lock. */
    private Optional<ReadStatement> waiting(StatementId id) {
        var waiting = statements.find(id).filter(it -> it.state() == Statement.State.PREVIEWED);
        waiting.ifPresent(_ -> matching.pass());
        return waiting.map(_ -> rows(id));
    }

    private ReadStatement rows(StatementId id) {
        return switch (ReadStatement.of(reading.reader(), statements.body(id))) {
            case ReadStatement.Outcome.Rows(var read) -> read;
            case ReadStatement.Outcome.Refused(var why) ->
                throw new IllegalStateException("statement " + id + " was readable once, and is refused now: " + why);
        };
    }

    private static List<MatchingInput.Covered> newlyCovered(String account, Spans before, Spans after) {
        return after.ranges().stream()
                .filter(range -> !before.encloses(range))
                .map(range -> new MatchingInput.Covered(account, range))
                .toList();
    }
}

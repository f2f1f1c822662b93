package io.miadi.application.reconciliation.statement;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.SeenRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that were received, and what became of each row of one. Every look is audited. */
public final class ShowStatements {
    private final UnitOfWork unitOfWork;
    private final Statements statements;
    private final PreviewStatement.Reading reading;
    private final AuditLog audit;

    public ShowStatements(
            UnitOfWork unitOfWork, Statements statements, PreviewStatement.Reading reading, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.statements = statements;
        this.reading = reading;
        this.audit = audit;
    }

    /** What became, or would become, of one row. */
    public sealed interface RowOutcome {
        /** As a spreadsheet counts, from one. */
        int number();

        record Accepted(ReportedRow row, boolean revises) implements RowOutcome {
            @Override
            public int number() {
                return row.number();
            }
        }

        record Seen(ReportedRow row) implements RowOutcome {
            @Override
            public int number() {
                return row.number();
            }
        }

        record Rejected(RejectedRow row) implements RowOutcome {
            @Override
            public int number() {
                return row.number();
            }
        }
    }

    /** Empty for a caller who may not see it, as for one that does not exist. */
    public Optional<Statement> find(Actor.Person actor, StatementId id) {
        return allowed(actor)
                .flatMap(_ -> unitOfWork.run(() -> {
                    look(actor, "statement:" + id);
                    return statements.find(id);
                }));
    }

    /** Newest first; empty for a caller who may not see any. */
    public Optional<List<Statement>> list(Actor.Person actor, Optional<Statements.Position> after, int limit) {
        return allowed(actor)
                .map(_ -> unitOfWork.run(() -> {
                    look(actor, "list:statements");
                    return statements.list(after, limit);
                }));
    }

    /**
     * What becomes of the rows behind a row number, in the order of the file. Of a file that was taken in, the rows that it
     * added are seen, since they are known now.
     */
    public Optional<List<RowOutcome>> rows(Actor.Person actor, StatementId id, int after, int limit) {
        return find(actor, id)
                .map(statement -> unitOfWork.run(() -> rows(statement).stream()
                        .filter(row -> row.number() > after)
                        .limit(limit)
                        .toList()));
    }

    private List<RowOutcome> rows(Statement statement) {
        if (!(ReadStatement.of(reading.reader(), statements.body(statement.id()))
                instanceof ReadStatement.Outcome.Rows(var read))) {
            throw new IllegalStateException("statement " + statement.id() + " cannot be read any more");
        }
        var taken = read.against(statements, statement.account(), reading.keys());
        var reported = new HashMap<Integer, ReportedRow>();
        for (ReadRow row : read.rows()) {
            if (row instanceof ReportedRow known) {
                reported.put(known.number(), known);
            }
        }
        var revising = taken.revisions().stream()
                .map(revision -> revision.newer().row().number())
                .toList();
        Stream<RowOutcome> accepted = taken.accepted().stream()
                .map(AcceptedRow::row)
                .map(row -> new RowOutcome.Accepted(row, revising.contains(row.number())));
        Stream<RowOutcome> seen =
                taken.seen().stream().map(SeenRow::number).map(reported::get).map(RowOutcome.Seen::new);
        Stream<RowOutcome> rejected = taken.rejected().stream().map(RowOutcome.Rejected::new);
        return Stream.of(accepted, seen, rejected)
                .flatMap(rows -> rows)
                .sorted(Comparator.comparingInt(RowOutcome::number))
                .toList();
    }

    private void look(Actor.Person actor, String subject) {
        audit.add(AuditEntry.fact(actor, "reconciliation.look", subject, Map.of(), "asked"));
    }

    private static Optional<Actor.Person> allowed(Actor.Person actor) {
        return Optional.of(actor).filter(person -> person.role().isAtLeastAdmin());
    }
}

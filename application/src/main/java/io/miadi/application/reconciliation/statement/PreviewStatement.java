package io.miadi.application.reconciliation.statement;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.intake.PayerKeys;
import java.time.InstantSource;
import java.util.Map;

/** Receives a file and shows what taking it in would do. Nothing of it counts before somebody takes it in. */
public final class PreviewStatement {
    private final UnitOfWork unitOfWork;
    private final RequestKeys requests;
    private final Statements statements;
    private final Reading reading;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    public PreviewStatement(
            UnitOfWork unitOfWork,
            RequestKeys requests,
            Statements statements,
            Reading reading,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.requests = requests;
        this.statements = statements;
        this.reading = reading;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** How files are understood. */
    public record Reading(StatementReader reader, Accounts accounts, PayerKeys keys) {}

    /** @param name as the sender calls the file; only for people */
    public record Command(Actor.Person actor, String name, byte[] body, RequestKey key) {}

    public sealed interface Outcome {
        record Previewed(Statement statement) implements Outcome {}

        /** The same file was received before. */
        record Known(Statement statement) implements Outcome {}

        record RepeatedRequest(StatementId statement) implements Outcome {}

        record KeyReused() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Unreadable(StatementReading.Refused why) implements Outcome {}

        /** The file says that it is of another account than any of the practice's. */
        record OtherAccount(String stated, String ours) implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return switch (ReadStatement.of(reading.reader(), command.body())) {
            case ReadStatement.Outcome.Refused(var why) -> new Outcome.Unreadable(why);
            case ReadStatement.Outcome.Rows(var read) -> {
                var head = read.read().head();
                yield switch (reading.accounts().of(head)) {
                    case Accounts.Named.Ours(var account) -> unitOfWork.run(() -> claim(command, account, read));
                    case Accounts.Named.Foreign(var stated, var ours) -> new Outcome.OtherAccount(stated, ours);
                };
            }
        };
    }

    private Outcome claim(Command command, String account, ReadStatement read) {
        var id = new StatementId(ids.next());
        return switch (requests.claim(command.key(), id.value(), clock.instant())) {
            case RequestKeys.Claim.Fresh() -> receive(command, id, account, read);
            case RequestKeys.Claim.Repeated(var created, var answer, var since) ->
                new Outcome.RepeatedRequest(new StatementId(created));
            case RequestKeys.Claim.Different() -> new Outcome.KeyReused();
        };
    }

    private Outcome receive(Command command, StatementId id, String account, ReadStatement read) {
        var digest = FileDigest.of(command.body());
        var known = statements.withDigest(account, digest);
        if (known.isPresent()) {
            requests.release(command.key());
            return new Outcome.Known(known.get());
        }
        var statement = new Statement(
                id,
                account,
                command.name(),
                digest,
                read.claims(),
                command.actor().id(),
                clock.instant(),
                Statement.State.PREVIEWED,
                Statement.Counts.of(read.against(statements, account, reading.keys())),
                read.check(clock.instant()));
        if (!statements.add(statement, command.body())) {
            requests.release(command.key());
            return new Outcome.Known(statements.withDigest(account, digest).orElseThrow());
        }
        audit.add(AuditEntry.fact(
                command.actor(),
                "reconciliation.statement.receive",
                "statement:" + id,
                Map.of("account", account, "digest", digest),
                "asked"));
        return new Outcome.Previewed(statement);
    }
}

package io.miadi.application.reconciliation.statement;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.SeenLines;
import io.miadi.domain.reconciliation.intake.Taken;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that were received, and the lines that they added. Lines are only ever added. */
public interface Statements extends SelfChecks {
    /** Who decided about a file, and when. */
    record Decided(PersonId by, Instant at) {}

    /** Where a page of the list goes on: behind the file received at this time under this id. */
    record Position(Instant receivedAt, StatementId id) {}

    /** @return {@code false} when the account has this very file already, whatever it is called */
    boolean add(Statement statement, byte[] body);

    /** The file with these bytes that was not discarded. */
    Optional<Statement> withDigest(String account, String digest);

    Optional<Statement> find(StatementId id);

    /** The file, and nobody else decides about it until the unit of work ends. */
    Optional<Statement> lock(StatementId id);

    /** The bytes as they were received. */
    byte[] body(StatementId id);

    /** Newest first. */
    List<Statement> list(Optional<Position> after, int limit);

    /** Writes down what was decided about a file and what came of it. */
    void decide(Statement statement, Decided decided);

    /** What is known of an account that rows within the range, or under one of the ids, could repeat or contradict. */
    SeenLines seen(String account, TimeRange range, Collection<String> providerIds);

    void addLines(StatementId statement, List<AcceptedRow> rows);

    /** Lines that another voice of the provider told of before, and that a file has as well: that it does, and what more it says. */
    void vouchFor(Taken taken, Instant at);

    /** The lines of a file that say that money moved, in the order in which they were added. */
    void forEachLine(StatementId statement, Consumer<Line> sink);
}

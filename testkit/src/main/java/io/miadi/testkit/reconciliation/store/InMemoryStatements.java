package io.miadi.testkit.reconciliation.store;

import io.miadi.application.reconciliation.statement.Statement;
import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.domain.reconciliation.intake.SeenLines;
import io.miadi.domain.reconciliation.intake.Taken;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files and lines in memory. A unit of work that fails takes nothing back. */
public final class InMemoryStatements implements Statements {
    private static final Comparator<Statement> NEWEST = Comparator.comparing(Statement::receivedAt)
            .thenComparing(statement -> statement.id().value().toString())
            .reversed();

    private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
    private final Map<StatementId, byte[]> bodies = new LinkedHashMap<>();
    private final Map<StatementId, List<AcceptedRow>> rows = new LinkedHashMap<>();

    @Override
    public boolean add(Statement statement, byte[] body) {
        if (withDigest(statement.account(), statement.digest()).isPresent()) {
            return false;
        }
        statements.put(statement.id(), statement);
        bodies.put(statement.id(), body.clone());
        return true;
    }

    @Override
    public Optional<Statement> withDigest(String account, String digest) {
        return of(account)
                .filter(statement -> statement.digest().equals(digest))
                .filter(statement -> statement.state() != Statement.State.DISCARDED)
                .findFirst();
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    @Override
    public Optional<Statement> lock(StatementId id) {
        return find(id);
    }

    @Override
    public byte[] body(StatementId id) {
        return bodies.getOrDefault(id, new byte[0]).clone();
    }

    @Override
    public List<Statement> list(Optional<Position> after, int limit) {
        return statements.values().stream()
                .sorted(NEWEST)
                .dropWhile(statement -> after.isPresent() && !isBehind(statement, after.get()))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Statement statement, Position mark) {
        int order = statement.receivedAt().compareTo(mark.receivedAt());
        return order < 0
                || order == 0 && statement.id().toString().compareTo(mark.id().toString()) < 0;
    }

    @Override
    public void decide(Statement statement, Decided decided) {
        statements.put(statement.id(), statement);
    }

    @Override
    public List<CheckedStatement> checked(String account) {
        return of(account)
                .filter(statement -> statement.state() == Statement.State.TAKEN)
                .flatMap(statement -> statement.checked().stream())
                .toList();
    }

    @Override
    public SeenLines seen(String account, TimeRange range, Collection<String> providerIds) {
        var known = new RememberedLines();
        rows.values().stream()
                .flatMap(List::stream)
                .map(AcceptedRow::line)
                .filter(line -> line.account().equals(account))
                .forEach(known::remember);
        return known;
    }

    @Override
    public void addLines(StatementId statement, List<AcceptedRow> added) {
        rows.computeIfAbsent(statement, _ -> new ArrayList<>()).addAll(added);
    }

    /** There are no other voices here. */
    @Override
    public void vouchFor(Taken taken, Instant at) {
        if (!taken.learnt().isEmpty()) {
            throw new IllegalStateException("nobody else told of a line");
        }
    }

    @Override
    public void forEachLine(StatementId statement, Consumer<Line> sink) {
        rows.getOrDefault(statement, List.of()).stream()
                .filter(AcceptedRow::isMovement)
                .map(AcceptedRow::line)
                .forEach(sink);
    }

    private Stream<Statement> of(String account) {
        return statements.values().stream()
                .filter(statement -> statement.account().equals(account));
    }
}

package io.miadi.application.reconciliation;

import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matcher that was told everything the book holds, up to one of its inputs. It is worth nothing once the unit of work in which
 * it learnt something was rolled back. For one thread.
 */
final class Replica {
    private final MatchingRules rules;
    private final Statements statements;
    private final Matcher matcher;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, OwnRecord> records = new HashMap<>();
    private final Map<String, Due> dues = new HashMap<>();
    private final Set<MatchingInput.Payer> payers = new HashSet<>();
    /** The number of the last decision about a line or record, by its key. */
    private final Map<String, Long> decisions = new HashMap<>();

    private final Map<String, Position> placed;
    private long applied;

    Replica(MatchingRules rules, Statements statements, Map<String, Position> placed) {
        this.rules = rules;
        this.statements = statements;
        this.matcher = new Matcher(rules);
        this.placed = new HashMap<>(placed);
    }

    long applied() {
        return applied;
    }

    /** Whether matching does not know this yet. */
    boolean isNews(MatchingInput input) {
        return switch (input) {
            case MatchingInput.Due(var due) -> !due.equals(dues.get(due.id()));
            case MatchingInput.Record(var record) -> !record.equals(records.get(record.id()));
            case MatchingInput.Payer payer -> !payers.contains(payer);
            case MatchingInput.Lines _, MatchingInput.Heard _, MatchingInput.Covered _ -> true;
        };
    }

    /** Tells the matcher; returns what it decided on it. */
    List<Decided> apply(MatchingBook.Numbered numbered) {
        int before = matcher.decided();
        switch (numbered.input()) {
            case MatchingInput.Due(var due) -> {
                dues.put(due.id(), due);
                matcher.add(due);
            }
            case MatchingInput.Record(var record) -> {
                records.put(record.id(), record);
                matcher.add(record);
            }
            case MatchingInput.Payer payer -> {
                payers.add(payer);
                matcher.addPayer(payer.payer(), payer.client());
            }
            case MatchingInput.Lines(var statement) -> {
                statements.forEachLine(statement, this::report);
                matcher.takeTurns();
            }
            case MatchingInput.Heard(var line) -> {
                report(line);
                matcher.takeTurns();
            }
            case MatchingInput.Covered(var account, var span) -> matcher.cover(account, span);
        }
        applied = numbered.sequence();
        return decidedAfter(before);
    }

    private void report(Line line) {
        lines.put(line.id(), line);
        matcher.add(line);
    }

    private List<Decided> decidedAfter(int before) {
        var news = new ArrayList<Decided>();
        long number = before;
        for (var decision : matcher.decisionsAfter(before)) {
            number++;
            news.add(new Decided(number, applied, rules.version(), decision));
            for (var line : decision.lines()) {
                decisions.put(MatchingBook.key(Position.Side.THEIRS, line.id()), number);
            }
            if (decision.record() != null) {
                decisions.put(
                        MatchingBook.key(Position.Side.OURS, decision.record().id()), number);
            }
        }
        return news;
    }

    /** What changed its place since this was asked last. Money at the desk has a list of its own and no place here. */
    List<Position> moved() {
        var moved = new ArrayList<Position>();
        var report = matcher.report();
        report.lines().forEach((id, kind) -> add(moved, position(Position.Side.THEIRS, id, kind, lines.get(id))));
        report.records().forEach((id, kind) -> {
            var record = records.get(id);
            if (record != null && !OurSide.isDesk(record.account())) {
                add(moved, position(id, kind, record));
            }
        });
        return moved;
    }

    private void add(List<Position> moved, @Nullable Position now) {
        if (now != null && !now.equals(placed.put(MatchingBook.key(now.side(), now.id()), now))) {
            moved.add(now);
        }
    }

    private @Nullable Position position(Position.Side side, String id, MatchClass kind, @Nullable Line line) {
        if (line == null) {
            return null;
        }
        var movement = line.movement();
        return new Position(
                side,
                id,
                line.account(),
                kind,
                decision(side, id),
                movement.direction(),
                movement.amount(),
                movement.at());
    }

    private Position position(String id, MatchClass kind, OwnRecord record) {
        var movement = record.movement();
        return new Position(
                Position.Side.OURS,
                id,
                record.account(),
                kind,
                decision(Position.Side.OURS, id),
                movement.direction(),
                movement.amount(),
                movement.at());
    }

    private Optional<Long> decision(Position.Side side, String id) {
        return Optional.ofNullable(decisions.get(MatchingBook.key(side, id)));
    }
}

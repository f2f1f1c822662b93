package io.miadi.application.reconciliation;

import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.domain.reconciliation.matching.Moves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A matcher that was told everything the book holds, up to one of its inputs. It is worth nothing once the unit of work in which
 * it learnt something was rolled back. For one thread.
 */
final class Replica {
    /** So many decisions go out together, and as many lines are taken in between. */
    private static final int BATCH = 10_000;

    private static final Moves UNHEARD = new Moves() {
        @Override
        public void line(Line line, MatchClass now, int decision) {}

        @Override
        public void record(OwnRecord ours, MatchClass now, int decision) {}
    };

    private final MatchingRules rules;
    private final Statements statements;
    private final Matcher matcher;
    private long applied;
    /** How many decisions were handed on. */
    private int told;

    Replica(MatchingRules rules, Statements statements) {
        this.rules = rules;
        this.statements = statements;
        this.matcher = new Matcher(rules);
    }

    long applied() {
        return applied;
    }

    int decided() {
        return told;
    }

    /** Whether matching does not know this yet. */
    boolean isNews(MatchingInput input) {
        return switch (input) {
            case MatchingInput.Due(var due) -> !matcher.knows(due);
            case MatchingInput.Record(var record) -> !matcher.knows(record);
            case MatchingInput.Payer(var payer, var client) -> !matcher.knowsPayer(payer, client);
            case MatchingInput.Lines _, MatchingInput.Heard _, MatchingInput.Covered _ -> true;
        };
    }

    /** Reads again what was told before; what came of it is known and stored. */
    void read(MatchingBook.Numbered numbered) {
        apply(numbered, _ -> {});
    }

    /** What was read so far has moved what it moved, which whoever told it has stored. */
    void settle() {
        matcher.tellMoved(UNHEARD);
    }

    /** Tells the matcher; what it decides on it goes out in batches, so that a long file is never silence on a connection. */
    void apply(MatchingBook.Numbered numbered, Consumer<List<Decided>> decided) {
        switch (numbered.input()) {
            case MatchingInput.Due(var due) -> matcher.add(due);
            case MatchingInput.Record(var record) -> matcher.add(record);
            case MatchingInput.Payer(var payer, var client) -> matcher.addPayer(payer, client);
            case MatchingInput.Lines(var statement) -> {
                statements.forEachLine(statement, line -> {
                    matcher.add(line);
                    handOn(BATCH, numbered.sequence(), decided);
                });
                matcher.takeTurns();
            }
            case MatchingInput.Heard(var line) -> {
                matcher.add(line);
                matcher.takeTurns();
            }
            case MatchingInput.Covered(var account, var span) -> matcher.cover(account, span);
        }
        handOn(1, numbered.sequence(), decided);
        applied = numbered.sequence();
    }

    private void handOn(int least, long input, Consumer<List<Decided>> decided) {
        while (matcher.decided() - told >= least) {
            var batch = new ArrayList<Decided>();
            for (Decision decision : matcher.decisionsAfter(told, BATCH)) {
                told++;
                batch.add(new Decided(told, input, rules.version(), decision));
            }
            decided.accept(batch);
        }
    }

    /** Hands on in batches what changed its place since it was asked last. Money at the desk has a list of its own and no place here. */
    void forEachMoved(Consumer<List<Position>> moved) {
        var batch = new Told(moved);
        matcher.tellMoved(batch);
        batch.finish();
    }

    /** Positions on their way, a batch at a time. */
    private static final class Told implements Moves {
        private final Consumer<List<Position>> moved;
        private List<Position> batch = new ArrayList<>();

        Told(Consumer<List<Position>> moved) {
            this.moved = moved;
        }

        @Override
        public void line(Line line, MatchClass now, int decision) {
            add(Position.Side.THEIRS, line.id(), line.account(), now, decision, line.movement());
        }

        @Override
        public void record(OwnRecord ours, MatchClass now, int decision) {
            if (!OurSide.isDesk(ours.account())) {
                add(Position.Side.OURS, ours.id(), ours.account(), now, decision, ours.movement());
            }
        }

        private void add(
                Position.Side side, String id, String account, MatchClass now, int decision, Movement movement) {
            var made = decision == 0 ? Optional.<Long>empty() : Optional.of((long) decision);
            batch.add(
                    new Position(side, id, account, now, made, movement.direction(), movement.amount(), movement.at()));
            if (batch.size() == BATCH) {
                finish();
            }
        }

        void finish() {
            if (!batch.isEmpty()) {
                moved.accept(batch);
                batch = new ArrayList<>();
            }
        }
    }
}

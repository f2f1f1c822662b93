package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.Position;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.CopiedRows;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Inputs and decisions as rows that only grow; the lock is the one row of a table of its own. */
public final class JdbiMatchingBook implements MatchingBook {
    private static final StatementBook BOOK = new StatementBook("matching-book");

    private static final String LOCK = BOOK.report("lock", """
            select only_one
              from matching_book
               for update
            """);

    private static final String LAST_INPUT = BOOK.add("lastInput", """
            select coalesce(max(sequence), 0)
              from matching_input
            """);

    private static final String APPEND = "copy matching_input (sequence, kind, body) from stdin (format binary)";

    private static final String INPUTS = BOOK.add("inputs", """
            select sequence, kind, body
              from matching_input
             where sequence > :sequence
             order by sequence
             limit :limit
            """);

    private static final String REPAIRS = BOOK.add("repairs", """
            select decision, tries
              from matching_repair
             where next_at <= :now
             order by next_at, decision
             limit :limit
            """);

    private static final String REPAIRED = BOOK.add("repaired", """
            delete from matching_repair
             where decision = :decision
            """);

    private static final String NOT_REPAIRED = BOOK.add("notRepaired", """
            update matching_repair
               set tries = tries + 1, cause = :cause, next_at = :at
             where decision = :decision
            """);

    private static final int BATCH = 10_000;

    private final DatabaseSession database;
    private final DecisionRows decisions;
    private final PositionRows positions;

    public JdbiMatchingBook(DatabaseSession database) {
        this.database = database;
        this.decisions = new DecisionRows(database);
        this.positions = new PositionRows(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, DecisionRows.BOOK, PositionRows.BOOK);
    }

    @Override
    public void lock() {
        database.write(handle -> handle.createQuery(LOCK).mapTo(Boolean.class).one());
    }

    @Override
    public void append(List<? extends MatchingInput> inputs) {
        long sequence = lastInput();
        for (int from = 0; from < inputs.size(); from += BATCH) {
            try (var rows = CopiedRows.into(database.current(), APPEND)) {
                for (var input : inputs.subList(from, Math.min(inputs.size(), from + BATCH))) {
                    var form = InputForm.write(input);
                    rows.row(3)
                            .number(++sequence)
                            .text(form.kind())
                            .json(form.body().toString());
                }
                rows.finish();
            }
        }
    }

    @Override
    public long lastInput() {
        return database.read(
                handle -> handle.createQuery(LAST_INPUT).mapTo(Long.class).one());
    }

    @Override
    public List<Numbered> inputs(long after, int most) {
        return database.read(handle -> handle.createQuery(INPUTS)
                .bind("sequence", after)
                .bind("limit", most)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var input = InputForm.read(row.text("kind"), Fields.parse(row.text("body")));
                    return new Numbered(row.number("sequence"), input);
                })
                .list());
    }

    @Override
    public long decisions() {
        return decisions.count();
    }

    @Override
    public void decide(List<Decided> made, Collection<Long> toRepair) {
        decisions.add(made);
        decisions.addRepairs(toRepair);
    }

    @Override
    public Optional<Decided> decision(long number) {
        return decisions.find(number);
    }

    @Override
    public List<Decided> decisionsAbout(Position.Side side, String id) {
        return decisions.about(side, id);
    }

    @Override
    public void place(List<Position> moved, Instant now) {
        positions.place(moved, now);
    }

    @Override
    public List<Repair> repairs(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(REPAIRS)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Repair(row.number("decision"), row.integer("tries"));
                })
                .list());
    }

    @Override
    public void repaired(long decision) {
        database.write(handle ->
                handle.createUpdate(REPAIRED).bind("decision", decision).execute());
    }

    @Override
    public void notRepaired(long decision, Instant again, String cause) {
        database.write(handle -> handle.createUpdate(NOT_REPAIRED)
                .bind("decision", decision)
                .bind("at", Times.utc(again))
                .bind("cause", cause)
                .execute());
    }
}

package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.Position;
import io.miadi.domain.reconciliation.Line;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.CopiedRows;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Decisions, their members, and what they ask to be repaired. */
record DecisionRows(DatabaseSession database) {
    static final StatementBook BOOK = new StatementBook("matching-decisions");

    private static final String COUNT = BOOK.add("count", """
            select coalesce(max(number), 0)
              from matching_decision
            """);

    private static final String ADD = """
            copy matching_decision (number, input_sequence, rules, stage, class, automatic, at, record_id, body)
              from stdin (format binary)
            """;

    private static final int FIELDS = 9;

    private static final String ADD_MEMBERS =
            "copy matching_member (line_id, decision, place) from stdin (format binary)";

    private static final String ADD_REPAIRS = BOOK.add("addRepairs", """
            insert into matching_repair (decision)
            select unnest(cast(:decisions as bigint[]))
            """);

    private static final String FIND =
            BOOK.add("find", decisions(" from matching_decision d where d.number = :decision"));

    private static final String OF_RECORD =
            BOOK.add("ofRecord", decisions(" from matching_decision d where d.record_id = :record order by d.number"));

    private static final String OF_LINE = BOOK.add("ofLine", decisions("""
              from matching_member m
              join matching_decision d on d.number = m.decision
             where m.line_id = :line
             order by d.number
            """));

    private static final String MEMBERS = BOOK.add("members", "select " + LineColumns.NAMES + """
              from matching_member m
              join statement_line l on l.id = m.line_id
             where m.decision = :decision
             order by m.place
            """);

    private static final int BATCH = 10_000;

    long count() {
        return database.read(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }

    void add(List<Decided> made) {
        for (int from = 0; from < made.size(); from += BATCH) {
            var batch = made.subList(from, Math.min(made.size(), from + BATCH));
            addBatch(database.current(), batch);
            addMembers(database.current(), batch);
        }
    }

    private static void addBatch(Handle handle, List<Decided> made) {
        try (var rows = CopiedRows.into(handle, ADD)) {
            for (var one : made) {
                var decision = one.decision();
                var record = decision.record();
                rows.row(FIELDS)
                        .number(one.number())
                        .number(one.input())
                        .text(one.rules())
                        .text(decision.stage().name())
                        .text(decision.kind().name())
                        .flag(decision.automatic())
                        .time(decision.at())
                        .text(record == null ? null : record.id())
                        .json(DecisionForm.write(decision).toString());
            }
            rows.finish();
        }
    }

    private static void addMembers(Handle handle, List<Decided> made) {
        try (var rows = CopiedRows.into(handle, ADD_MEMBERS)) {
            for (var one : made) {
                var members = one.decision().lines();
                for (int place = 0; place < members.size(); place++) {
                    rows.row(3)
                            .text(members.get(place).id())
                            .number(one.number())
                            .integer(place);
                }
            }
            rows.finish();
        }
    }

    void addRepairs(Collection<Long> decisions) {
        if (!decisions.isEmpty()) {
            database.write(handle -> handle.createUpdate(ADD_REPAIRS)
                    .bind("decisions", decisions.toArray(Long[]::new))
                    .execute());
        }
    }

    Optional<Decided> find(long number) {
        return database.read(handle -> list(handle, handle.createQuery(FIND).bind("decision", number)).stream()
                .findFirst());
    }

    List<Decided> about(Position.Side side, String id) {
        return database.read(handle -> list(
                handle,
                switch (side) {
                    case OURS -> handle.createQuery(OF_RECORD).bind("record", id);
                    case THEIRS -> handle.createQuery(OF_LINE).bind("line", id);
                }));
    }

    private static List<Decided> list(Handle handle, Query query) {
        return query.map((columns, context) -> {
                    var row = new Row(columns);
                    return DecisionForm.read(row, members(handle, row.number("number")));
                })
                .list();
    }

    private static List<Line> members(Handle handle, long decision) {
        return handle.createQuery(MEMBERS)
                .bind("decision", decision)
                .map((columns, context) -> LineColumns.read(new Row(columns)))
                .list();
    }

    private static String decisions(String rest) {
        return "select d.number, d.input_sequence, d.rules, d.stage, d.class, d.automatic, d.at, d.body " + rest;
    }
}

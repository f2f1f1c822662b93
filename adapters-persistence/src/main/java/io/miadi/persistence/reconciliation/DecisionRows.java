package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.Position;
import io.miadi.domain.reconciliation.Line;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Decisions, their members, and what they ask to be repaired. */
record DecisionRows(DatabaseSession database) {
    static final StatementBook BOOK = new StatementBook("matching-decisions");

    private static final String COUNT = BOOK.add("count", """
            select coalesce(max(number), 0)
              from matching_decision
            """);

    private static final String ADD = BOOK.add("add", """
            insert into matching_decision (number, input_sequence, rules, stage, class, automatic, at, record_id, body)
            select d.number, d.input, d.rules, d.stage, d.class, d.automatic, d.at, d.record, cast(d.body as jsonb)
              from unnest(cast(:numbers as bigint[]), cast(:inputs as bigint[]), cast(:rules as text[]),
                          cast(:stages as text[]), cast(:classes as text[]), cast(:automatics as boolean[]),
                          cast(:times as timestamptz[]), cast(:records as text[]), cast(:bodies as text[]))
                   as d (number, input, rules, stage, class, automatic, at, record, body)
            """);

    private static final String ADD_MEMBERS = BOOK.add("addMembers", """
            insert into matching_member (line_id, decision, place)
            select m.line, m.decision, m.place
              from unnest(cast(:lines as text[]), cast(:decisions as bigint[]), cast(:places as int[]))
                   as m (line, decision, place)
            """);

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

    private static final int BATCH = 5_000;

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
        handle.createUpdate(ADD)
                .bind("numbers", made.stream().map(Decided::number).toArray(Long[]::new))
                .bind("inputs", made.stream().map(Decided::input).toArray(Long[]::new))
                .bind("rules", made.stream().map(Decided::rules).toArray(String[]::new))
                .bind(
                        "stages",
                        made.stream().map(it -> it.decision().stage().name()).toArray(String[]::new))
                .bind(
                        "classes",
                        made.stream().map(it -> it.decision().kind().name()).toArray(String[]::new))
                .bind(
                        "automatics",
                        made.stream().map(it -> it.decision().automatic()).toArray(Boolean[]::new))
                .bind(
                        "times",
                        made.stream()
                                .map(it -> Times.utc(it.decision().at()).toString())
                                .toArray(String[]::new))
                .bind("records", made.stream().map(DecisionRows::record).toArray(String[]::new))
                .bind(
                        "bodies",
                        made.stream()
                                .map(it -> DecisionForm.write(it.decision()).toString())
                                .toArray(String[]::new))
                .execute();
    }

    private static @Nullable String record(Decided made) {
        var record = made.decision().record();
        return record == null ? null : record.id();
    }

    private static void addMembers(Handle handle, List<Decided> made) {
        var lines = new ArrayList<String>();
        var decisions = new ArrayList<Long>();
        var places = new ArrayList<Integer>();
        for (var one : made) {
            var members = one.decision().lines();
            for (int place = 0; place < members.size(); place++) {
                lines.add(members.get(place).id());
                decisions.add(one.number());
                places.add(place);
            }
        }
        handle.createUpdate(ADD_MEMBERS)
                .bind("lines", lines.toArray(String[]::new))
                .bind("decisions", decisions.toArray(Long[]::new))
                .bind("places", places.toArray(Integer[]::new))
                .execute();
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

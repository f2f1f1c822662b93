package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.Runs;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs as rows that are claimed with a lease; a unique index keeps a day from having two of the clock. */
public final class JdbiRuns implements Runs {
    private static final StatementBook BOOK = new StatementBook("reconciliation-runs");

    private static final String ADD = BOOK.add("add", """
            insert into reconciliation_run (id, trigger, requested_by, requested_at, first_day, last_day, rules, watermark,
                                            state, next_at)
            values (:id, :trigger, :requestedBy, :at, :firstDay, :lastDay, :rules, :watermark, 'WAITING', :at)
                on conflict do nothing
            """);

    private static final String FIND = BOOK.add("find", runs(" where id = :id"));

    private static final String LIST = BOOK.add("list", runs("""
             where (requested_at, id) < (:at, :id)
             order by requested_at desc, id desc
             limit :limit
            """));

    private static final String LIST_FIRST = BOOK.add("listFirst", runs("""
             order by requested_at desc, id desc
             limit :limit
            """));

    private static final String CLAIM = BOOK.add("claim", """
            update reconciliation_run
               set state = 'RUNNING', next_at = :leaseUntil
             where id = (select c.id
                           from reconciliation_run c
                          where c.next_at is not null and c.next_at <= :now
                          order by c.next_at
                          limit 1
                            for update skip locked)
            returning id
            """);

    private static final String PROGRESS = BOOK.add("progress", """
            update reconciliation_run
               set done_steps = :steps
             where id = :id
            """);

    private static final String AGAIN = BOOK.add("again", """
            update reconciliation_run
               set state = 'WAITING', next_at = :at, tries = tries + 1, cause = :cause, done_steps = 0
             where id = :id
            """);

    private static final String FINISH = BOOK.add("finish", """
            update reconciliation_run
               set state = 'DONE', next_at = null, finished_at = :at, result = cast(:result as json), result_digest = :digest,
                   done_steps = :steps, cause = null
             where id = :id and state = 'RUNNING'
            """);

    private static final String FAIL = BOOK.add("fail", """
            update reconciliation_run
               set state = 'FAILED', next_at = null, finished_at = :at, cause = :cause
             where id = :id
            """);

    private final DatabaseSession database;

    public JdbiRuns(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public boolean add(Run run) {
        return database.current()
                        .createUpdate(ADD)
                        .bind("id", run.id())
                        .bind("trigger", run.trigger().name())
                        .bind("requestedBy", run.requestedBy())
                        .bind("at", Times.utc(run.requestedAt()))
                        .bind("firstDay", run.period().first())
                        .bind("lastDay", run.period().last())
                        .bind("rules", run.rules())
                        .bind("watermark", run.watermark())
                        .execute()
                == 1;
    }

    @Override
    public Optional<Run> find(UUID id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map((columns, context) -> run(new Row(columns)))
                .findOne());
    }

    @Override
    public List<Run> list(Optional<Mark> after, int limit) {
        return database.read(handle -> {
            var query = after.map(mark -> handle.createQuery(LIST)
                            .bind("at", Times.utc(mark.requestedAt()))
                            .bind("id", mark.id()))
                    .orElseGet(() -> handle.createQuery(LIST_FIRST));
            return query.bind("limit", limit)
                    .map((columns, context) -> run(new Row(columns)))
                    .list();
        });
    }

    @Override
    public Optional<Run> claim(Instant now, Duration lease) {
        return database.current()
                .createQuery(CLAIM)
                .bind("now", Times.utc(now))
                .bind("leaseUntil", Times.utc(now.plus(lease)))
                .map((columns, context) -> new Row(columns).uuid("id"))
                .findOne()
                .flatMap(this::find);
    }

    @Override
    public void progress(UUID id, int steps) {
        database.write(handle -> handle.createUpdate(PROGRESS)
                .bind("id", id)
                .bind("steps", steps)
                .execute());
    }

    @Override
    public void again(UUID id, Instant at, String cause) {
        database.write(handle -> handle.createUpdate(AGAIN)
                .bind("id", id)
                .bind("at", Times.utc(at))
                .bind("cause", Texts.storable(cause))
                .execute());
    }

    @Override
    public boolean finish(UUID id, Run.State.Done done) {
        return database.current()
                        .createUpdate(FINISH)
                        .bind("id", id)
                        .bind("at", Times.utc(done.at()))
                        .bind("result", done.result())
                        .bind("digest", done.digest())
                        .bind("steps", Run.STEPS)
                        .execute()
                == 1;
    }

    @Override
    public void fail(UUID id, Run.State.Failed failed) {
        database.write(handle -> handle.createUpdate(FAIL)
                .bind("id", id)
                .bind("at", Times.utc(failed.at()))
                .bind("cause", Texts.storable(failed.cause()))
                .execute());
    }

    private static Run run(Row row) throws SQLException {
        return new Run(
                row.uuid("id"),
                Run.Trigger.valueOf(row.text("trigger")),
                row.text("requested_by"),
                row.instant("requested_at"),
                new Period(
                        row.columns().getObject("first_day", LocalDate.class),
                        row.columns().getObject("last_day", LocalDate.class)),
                row.text("rules"),
                row.number("watermark"),
                state(row));
    }

    private static Run.State state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "WAITING" -> new Run.State.Waiting(row.integer("tries"));
            case "RUNNING" -> new Run.State.Running(row.integer("done_steps"), row.integer("tries"));
            case "DONE" ->
                new Run.State.Done(row.instant("finished_at"), row.text("result"), row.text("result_digest"));
            case "FAILED" -> new Run.State.Failed(row.instant("finished_at"), row.text("cause"));
            default -> throw new IllegalStateException("a run is in a state that nobody knows: " + row.text("state"));
        };
    }

    private static String runs(String rest) {
        return """
            select id, trigger, requested_by, requested_at, first_day, last_day, rules, watermark, state, done_steps, tries,
                   finished_at, cause, result::text, result_digest
              from reconciliation_run
            """ + rest;
    }
}

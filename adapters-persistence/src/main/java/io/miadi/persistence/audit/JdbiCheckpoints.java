package io.miadi.persistence.audit;

import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Checkpoints and what witnesses signed beneath them, put together when they are read. */
public final class JdbiCheckpoints implements Checkpoints {
    private static final StatementBook BOOK = new StatementBook("checkpoints");

    private static final String NAME = BOOK.add("name", """
            insert into audit_origin (origin)
            values (:name)
                on conflict do nothing
            """);

    private static final String ORIGIN = BOOK.add("origin", """
            select origin
              from audit_origin
             where one
            """);

    private static final String ADD = BOOK.add("add", """
            insert into audit_checkpoint (size, at, note)
            values (:size, :at, :note)
                on conflict (size) do nothing
            """);

    private static final String LATEST = BOOK.add("latest", """
            select c.size, c.at, c.note || coalesce((select string_agg(s.line, '' order by s.at, s.witness)
                                                      from audit_cosignature s where s.size = c.size), '') as note
              from audit_checkpoint c
             order by c.size desc
             limit 1
            """);

    private static final String BELOW = BOOK.add("below", """
            select c.size, c.at, c.note || coalesce((select string_agg(s.line, '' order by s.at, s.witness)
                                                      from audit_cosignature s where s.size = c.size), '') as note
              from audit_checkpoint c
             where c.size < :size
             order by c.size desc
             limit :limit
            """);

    private static final String SPREAD = BOOK.report("spread", """
            with counted as (
                select size, at, note, row_number() over (order by size desc) - 1 as place, count(*) over () as total
                  from audit_checkpoint
            )
            select c.size, c.at, c.note || coalesce((select string_agg(s.line, '' order by s.at, s.witness)
                                                      from audit_cosignature s where s.size = c.size), '') as note
              from counted c
             where c.place % ((c.total + :limit - 1) / :limit) = 0
             order by c.size
            """);

    private static final String COSIGN = BOOK.add("cosign", """
            insert into audit_cosignature (size, witness, at, line)
            values (:size, :name, :at, :line)
                on conflict (witness, size) do nothing
            """);

    private static final String COSIGNED_BY = BOOK.add("cosignedBy", """
            select size
              from audit_cosignature
             where witness = :name
             order by size desc
             limit 1
            """);

    private final DatabaseSession database;

    public JdbiCheckpoints(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public String origin(String proposed) {
        return origin().orElseGet(() -> {
            database.write(
                    handle -> handle.createUpdate(NAME).bind("name", proposed).execute());
            return origin().orElseThrow();
        });
    }

    @Override
    public Optional<String> origin() {
        return database.read(
                handle -> handle.createQuery(ORIGIN).mapTo(String.class).findOne());
    }

    @Override
    public void add(Signed checkpoint) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("size", checkpoint.size())
                .bind("at", Times.utc(checkpoint.at()))
                .bind("note", checkpoint.note())
                .execute());
    }

    @Override
    public Optional<Signed> latest() {
        return database.read(handle -> handle.createQuery(LATEST)
                .map((columns, context) -> signed(new Row(columns)))
                .findOne());
    }

    @Override
    public List<Signed> below(long size, int limit) {
        return database.read(handle -> handle.createQuery(BELOW)
                .bind("size", size)
                .bind("limit", limit)
                .map((columns, context) -> signed(new Row(columns)))
                .list());
    }

    @Override
    public List<Signed> spread(int most) {
        return database.read(handle -> handle.createQuery(SPREAD)
                .bind("limit", most)
                .map((columns, context) -> signed(new Row(columns)))
                .list());
    }

    @Override
    public void cosign(long size, Cosignature cosignature) {
        database.write(handle -> handle.createUpdate(COSIGN)
                .bind("size", size)
                .bind("name", cosignature.witness())
                .bind("at", Times.utc(cosignature.at()))
                .bind("line", cosignature.line())
                .execute());
    }

    @Override
    public long cosignedBy(String witness) {
        return database.read(handle -> handle.createQuery(COSIGNED_BY)
                .bind("name", witness)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    private static Signed signed(Row row) throws SQLException {
        return new Signed(row.number("size"), row.instant("at"), row.text("note"));
    }
}

package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.channel.PullProgress;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row an account, and one a gap. */
public final class JdbiPullProgress implements PullProgress {
    private static final StatementBook BOOK = new StatementBook("pull-progress");

    private static final String BEGIN = BOOK.add("begin", """
            insert into pull_progress (account, next_at)
            values (:account, :now)
                on conflict (account) do nothing
            """);

    private static final String CLAIM = BOOK.add("claim", """
            update pull_progress
               set next_at = :until
             where account = :account and next_at <= :now
            returning registered, reached, next_at, tries, fetched_at, cause
            """);

    private static final String FIND = BOOK.add("find", """
            select registered, reached, next_at, tries, fetched_at, cause
              from pull_progress
             where account = :account
            """);

    private static final String REGISTERED = BOOK.add("registered", """
            update pull_progress
               set registered = :registered
             where account = :account
            """);

    private static final String REACHED = BOOK.add("reached", """
            update pull_progress
               set reached = :reached, fetched_at = :at, next_at = :next, tries = 0, cause = null
             where account = :account
            """);

    private static final String FAILED = BOOK.add("failed", """
            update pull_progress
               set next_at = :next, tries = tries + 1, cause = :cause
             where account = :account
            """);

    private static final String HASTEN = BOOK.add("hasten", """
            update pull_progress
               set next_at = :now
             where account = :account and next_at > :now
            """);

    private static final String MISSED = BOOK.add("missed", """
            insert into pull_gap (account, start_at, end_at, noticed_at)
            values (:account, :start, :end, :now)
                on conflict (account, start_at) do nothing
            """);

    private static final String GAPS = BOOK.add("gaps", """
            select start_at, end_at
              from pull_gap
             where account = :account
             order by start_at desc
             limit :limit
            """);

    private final DatabaseSession database;

    public JdbiPullProgress(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<State> claim(String account, Instant now, Duration lease) {
        begin(account, now);
        return database.current()
                .createQuery(CLAIM)
                .bind("account", account)
                .bind("now", Times.utc(now))
                .bind("until", Times.utc(now.plus(lease)))
                .map((columns, context) -> state(new Row(columns)))
                .findOne();
    }

    private void begin(String account, Instant now) {
        database.write(handle -> handle.createUpdate(BEGIN)
                .bind("account", account)
                .bind("now", Times.utc(now))
                .execute());
    }

    @Override
    public Optional<State> find(String account) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("account", account)
                .map((columns, context) -> state(new Row(columns)))
                .findOne());
    }

    @Override
    public void registered(String account, boolean isRegistered) {
        database.write(handle -> handle.createUpdate(REGISTERED)
                .bind("account", account)
                .bind("registered", isRegistered)
                .execute());
    }

    @Override
    public void reached(String account, Instant reached, Instant fetchedAt, Instant next) {
        database.write(handle -> handle.createUpdate(REACHED)
                .bind("account", account)
                .bind("reached", Times.utc(reached))
                .bind("at", Times.utc(fetchedAt))
                .bind("next", Times.utc(next))
                .execute());
    }

    @Override
    public void failed(String account, Instant next, String cause) {
        database.write(handle -> handle.createUpdate(FAILED)
                .bind("account", account)
                .bind("next", Times.utc(next))
                .bind("cause", Texts.storable(cause))
                .execute());
    }

    @Override
    public void hasten(String account, Instant now) {
        begin(account, now);
        database.write(handle -> handle.createUpdate(HASTEN)
                .bind("account", account)
                .bind("now", Times.utc(now))
                .execute());
    }

    @Override
    public void missed(String account, TimeRange gap, Instant now) {
        database.write(handle -> handle.createUpdate(MISSED)
                .bind("account", account)
                .bind("start", Times.utc(gap.start()))
                .bind("end", Times.utc(gap.end()))
                .bind("now", Times.utc(now))
                .execute());
    }

    @Override
    public List<TimeRange> gaps(String account, int limit) {
        return database.read(handle -> handle.createQuery(GAPS)
                .bind("account", account)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new TimeRange(row.instant("start_at"), row.instant("end_at"));
                })
                .list());
    }

    private static State state(Row row) throws SQLException {
        return new State(
                row.flag("registered"),
                row.optionalInstant("reached"),
                row.instant("next_at"),
                row.integer("tries"),
                row.optionalInstant("fetched_at"),
                row.optionalText("cause"));
    }
}

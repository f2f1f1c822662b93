package io.miadi.persistence.ledger;

import io.miadi.application.ledger.Journal;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.ledger.Turnover;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Entries with their lines, each written by one statement; the database checks at the commit that they balance. */
public final class JdbiJournal implements Journal {
    private static final StatementBook BOOK = new StatementBook("journal");

    private static final String ADD = BOOK.add("add", """
            with entry as (
                insert into journal_entry (cause, session_id, line_id, currency, lines)
                values (:cause, :session, :line, :currency, cardinality(cast(:amounts as bigint[])))
                returning id, lines
            )
            insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)
            select entry.id, p.line, entry.lines, p.account, p.account_of, p.side, p.amount_minor
              from entry,
                   unnest(cast(:accounts as text[]), cast(:accountsOf as text[]), cast(:sides as text[]),
                          cast(:amounts as bigint[])) with ordinality as p (account, account_of, side, amount_minor, line)
            """);

    /** Entries are numbered first, so that their postings can be written beside them. */
    private static final String ADD_ALL = BOOK.add("addAll", """
            with numbered as materialized (
                select nextval(pg_get_serial_sequence('journal_entry', 'id')) as id, e.*
                  from unnest(cast(:causes as text[]), cast(:sessions as uuid[]), cast(:about as text[]),
                              cast(:currencies as text[]), cast(:counts as int[]))
                       with ordinality as e (cause, session_id, line_id, currency, lines, place)
            ), entry as (
                insert into journal_entry (id, cause, session_id, line_id, currency, lines)
                overriding system value
                select id, cause, session_id, line_id, currency, lines
                  from numbered
                 order by place
            )
            insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)
            select n.id, p.line, n.lines, p.account, p.account_of, p.side, p.amount_minor
              from unnest(cast(:places as int[]), cast(:postingLines as int[]), cast(:accounts as text[]),
                          cast(:accountsOf as text[]), cast(:sides as text[]), cast(:amounts as bigint[]))
                   as p (place, line, account, account_of, side, amount_minor)
              join numbered n on n.place = p.place
            """);

    private static final String ABOUT = BOOK.add("about", """
            select e.id, e.at, e.session_id, e.line_id, e.cause, e.currency, p.account, p.account_of, p.side, p.amount_minor
              from journal_entry e
              join posting p on p.entry_id = e.id
             where e.session_id = :session
             order by e.id, p.line
            """);

    private static final String BALANCES = BOOK.report("balances", """
            select p.account, p.account_of, e.currency,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'DEBIT'), 0) as debits,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'CREDIT'), 0) as credits
              from posting p
              join journal_entry e on e.id = p.entry_id
             group by p.account, p.account_of, e.currency
             order by p.account, p.account_of, e.currency
            """);

    private static final String TRIAL_BALANCE = BOOK.report("trialBalance", """
            select p.account, p.account_of, e.currency,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'DEBIT' and e.at < :start), 0) as debits_before,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'CREDIT' and e.at < :start), 0) as credits_before,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'DEBIT' and e.at >= :start), 0) as debits,
                   coalesce(sum(p.amount_minor) filter (where p.side = 'CREDIT' and e.at >= :start), 0) as credits
              from posting p
              join journal_entry e on e.id = p.entry_id
             where e.at < :end
             group by p.account, p.account_of, e.currency
            """);

    private static final String PAGE = BOOK.add("page", """
            select e.id, e.at, e.session_id, e.line_id, e.cause, e.currency, p.account, p.account_of, p.side, p.amount_minor
              from (select id, at, session_id, line_id, cause, currency
                      from journal_entry
                     where (at, id) > (:time, :number) and at >= :start and at < :end
                     order by at, id
                     limit :limit) e
              join posting p on p.entry_id = e.id
             order by e.at, e.id, p.line
            """);

    /** How many entries one statement writes. */
    private static final int TOGETHER = 2_000;

    private final DatabaseSession database;

    public JdbiJournal(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(JournalEntry entry) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("cause", entry.cause())
                .bind("session", JournalRows.session(entry.about()))
                .bind("line", JournalRows.line(entry.about()))
                .bind("currency", JournalRows.currency(entry))
                .bind("accounts", texts(entry, p -> p.account().kind().name()))
                .bind("accountsOf", texts(entry, p -> p.account().of()))
                .bind("sides", texts(entry, p -> p.side().name()))
                .bind(
                        "amounts",
                        entry.postings().stream().map(p -> p.amount().minor()).toArray(Long[]::new))
                .execute());
    }

    @Override
    public void addAll(List<JournalEntry> entries) {
        for (int start = 0; start < entries.size(); start += TOGETHER) {
            var some = entries.subList(start, Math.min(entries.size(), start + TOGETHER));
            database.write(handle ->
                    JournalRows.of(some).bind(handle.createUpdate(ADD_ALL)).execute());
        }
    }

    private static String[] texts(JournalEntry entry, Function<Posting, String> column) {
        return entry.postings().stream().map(column).toArray(String[]::new);
    }

    @Override
    public List<JournalEntry> about(SessionId session) {
        return database.read(handle -> handle.createQuery(ABOUT)
                .bind("session", session.value())
                .scanResultSet((rows, context) -> {
                    try (context;
                            var columns = rows.get()) {
                        return JournalColumns.entries(columns).stream()
                                .map(Recorded::entry)
                                .toList();
                    }
                }));
    }

    @Override
    public List<Recorded> page(TimeRange range, Position after, int limit) {
        return database.read(handle -> handle.createQuery(PAGE)
                .bind("time", Times.utc(after.at()))
                .bind("number", after.number())
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .bind("limit", limit)
                .scanResultSet((rows, context) -> {
                    try (context;
                            var columns = rows.get()) {
                        return JournalColumns.entries(columns);
                    }
                }));
    }

    @Override
    public TrialBalance trialBalance(TimeRange range) {
        return new TrialBalance(database.read(handle -> handle.createQuery(TRIAL_BALANCE)
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .map((columns, context) -> line(new Row(columns)))
                .list()));
    }

    private static TrialBalance.Line line(Row row) throws SQLException {
        return new TrialBalance.Line(
                JournalColumns.account(row),
                new Turnover(row.money("debits_before", "currency"), row.money("credits_before", "currency")),
                new Turnover(row.money("debits", "currency"), row.money("credits", "currency")));
    }

    @Override
    public List<Balance> balances() {
        return database.read(handle -> handle.createQuery(BALANCES)
                .map((columns, context) -> balance(new Row(columns)))
                .list());
    }

    private static Balance balance(Row row) throws SQLException {
        var currency = Currency.getInstance(row.text("currency"));
        return new Balance(
                JournalColumns.account(row),
                new Money(row.number("debits"), currency),
                new Money(row.number("credits"), currency));
    }
}

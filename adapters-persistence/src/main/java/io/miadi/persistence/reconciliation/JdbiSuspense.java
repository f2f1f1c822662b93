package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.application.reconciliation.suspense.Standing;
import io.miadi.application.reconciliation.suspense.SuspenseBook;
import io.miadi.domain.ledger.StatementBookkeeping.Place;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Suspense as rows that are there while something waits. Whoever reads one to change it holds it until the commit. */
public final class JdbiSuspense implements SuspenseBook {
    private static final StatementBook BOOK = new StatementBook("suspense");

    private static final String UNBOOKED = BOOK.report("unbooked", unbooked("m.statement_id = :statement"));

    private static final String UNBOOKED_OF = BOOK.report("unbookedOf", unbooked("m.id = any(:lines)"));

    private static final String CHANGED = BOOK.report("changed", changed(""));

    private static final String CHANGED_OF = BOOK.report("changedOf", changed(" and s.line_id = any(:lines)"));

    private static final String FIND = BOOK.add("find", """
            select line_id, place, minor, currency
              from suspense_item
             where line_id = :line
               for update
            """);

    private static final String KEEP = BOOK.add("keep", """
            insert into suspense_item (line_id, place, minor, currency)
            select i.line_id, i.place, i.minor, i.currency
              from unnest(cast(:lines as text[]), cast(:standing as text[]), cast(:minors as bigint[]),
                          cast(:currencies as text[])) as i (line_id, place, minor, currency)
                on conflict (line_id) do update
               set place = excluded.place, minor = excluded.minor
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from suspense_item
             where line_id = any(:lines)
            """);

    private final DatabaseSession database;
    private final String account;

    /** @param account the provider's account that the clearing account of the books stands for */
    public JdbiSuspense(DatabaseSession database, String account) {
        this.database = database;
        this.account = account;
    }

    public static StatementBook book() {
        return BOOK;
    }

    private static String unbooked(String which) {
        return """
            select m.id, m.kind, m.minor, m.recorded_minor, m.currency
              from statement_movement m
             where m.account = :account and m.minor <> 0
               and (m.kind in ('FEE', 'PAYOUT') or m.minor <> m.recorded_minor)
               and not exists (select 1 from journal_entry e where e.line_id = m.id)
               and """ + " " + which + """

             order by m.at, m.id
            """;
    }

    private static String changed(String which) {
        return """
            select s.line_id, s.place, s.minor, s.currency, m.minor - m.recorded_minor as rest
              from suspense_item s
              join statement_movement m on m.id = s.line_id
             where m.minor - m.recorded_minor <> s.minor""" + which + """

             order by s.line_id
               for update of s
            """;
    }

    @Override
    public List<Unbooked> unbooked(StatementId statement) {
        return database.read(handle -> handle.createQuery(UNBOOKED)
                .bind("statement", statement.value())
                .bind("account", account)
                .map((columns, context) -> unbooked(new Row(columns)))
                .list());
    }

    @Override
    public List<Unbooked> unbooked(Collection<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : database.read(handle -> handle.createQuery(UNBOOKED_OF)
                        .bind("lines", lines.toArray(String[]::new))
                        .bind("account", account)
                        .map((columns, context) -> unbooked(new Row(columns)))
                        .list());
    }

    private static Unbooked unbooked(Row row) throws SQLException {
        return new Unbooked(
                row.text("id"),
                LineKind.valueOf(row.text("kind")),
                balance(row, "minor"),
                balance(row, "recorded_minor"));
    }

    @Override
    public List<Changed> changed() {
        return database.current()
                .createQuery(CHANGED)
                .map((columns, context) -> changed(new Row(columns)))
                .list();
    }

    @Override
    public List<Changed> changed(Collection<String> lines) {
        return database.current()
                .createQuery(CHANGED_OF)
                .bind("lines", lines.toArray(String[]::new))
                .map((columns, context) -> changed(new Row(columns)))
                .list();
    }

    private static Changed changed(Row row) throws SQLException {
        return new Changed(standing(row), balance(row, "rest"));
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(row.text("line_id"), Place.valueOf(row.text("place")), balance(row, "minor"));
    }

    private static Balance balance(Row row, String minor) throws SQLException {
        return new Balance(row.number(minor), Currency.getInstance(row.text("currency")));
    }

    @Override
    public Optional<Standing> find(String line) {
        return database.current()
                .createQuery(FIND)
                .bind("line", line)
                .map((columns, context) -> standing(new Row(columns)))
                .findOne();
    }

    @Override
    public void keep(List<Standing> standings) {
        forget(standings.stream()
                .filter(it -> it.amount().isZero())
                .map(Standing::line)
                .toList());
        var kept = standings.stream().filter(it -> !it.amount().isZero()).toList();
        if (kept.isEmpty()) {
            return;
        }
        database.write(handle -> handle.createUpdate(KEEP)
                .bind("lines", kept.stream().map(Standing::line).toArray(String[]::new))
                .bind("standing", kept.stream().map(it -> it.place().name()).toArray(String[]::new))
                .bind("minors", kept.stream().map(it -> it.amount().minor()).toArray(Long[]::new))
                .bind(
                        "currencies",
                        kept.stream()
                                .map(it -> it.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .execute());
    }

    private void forget(List<String> lines) {
        if (!lines.isEmpty()) {
            database.write(handle -> handle.createUpdate(FORGET)
                    .bind("lines", lines.toArray(String[]::new))
                    .execute());
        }
    }
}

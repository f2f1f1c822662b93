package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.application.reconciliation.proof.ProofBook;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The sums of the proof. What a row is explained by is found in the postings themselves and never in what should have been posted,
 * or the proof would prove its own words.
 */
public final class JdbiProof implements ProofBook {
    private static final StatementBook BOOK = new StatementBook("proof");

    private static final String ROWS = BOOK.report("rows", """
            with row as (
                select l.completed, l.direction, l.currency, m.id as counts, m.kind, coalesce(m.minor, 0) as minor,
                       coalesce(m.recorded_minor, 0) as recorded, coalesce(b.booked, 0) as booked,
                       s.place, x.state, p.status,
                       l.source <> 'STATEMENT'
                           and not exists (select 1
                                             from line_voice v
                                            where v.line_id = l.id and v.source = 'STATEMENT') as told_only
                  from statement_line l
                  left join statement_movement m on m.id = l.id
                  left join lateral (select sum(case o.side when 'DEBIT' then o.amount_minor else -o.amount_minor end) as booked
                                       from journal_entry e
                                       join posting o on o.entry_id = e.id and o.account = 'PROVIDER_CLEARING'
                                      where e.line_id = l.id and e.currency = l.currency) b on true
                  left join suspense_item s on s.line_id = l.id
                  left join matching_position p on p.side = 'THEIRS' and p.id = l.id
                  left join reconciliation_exception x on x.side = 'THEIRS' and x.item_id = l.id
                 where l.account = :account and l.at >= :start and l.at < :end
            ), explained as (
                select case when not completed then 'NO_MOVEMENT'
                            when counts is null then 'SECOND_VERSION'
                            when currency <> :currency or recorded + booked <> minor then 'UNEXPLAINED'
                            when told_only then 'TOLD_ONLY'
                            when place is null then case kind when 'FEE' then 'FEE' when 'PAYOUT' then 'PAID_OUT' else 'RECORDED' end
                            when place = 'HELD_FOR_OTHERS' then place
                            when state in ('OPEN', 'ASSIGNED', 'PROPOSED') then 'EXCEPTION'
                            when state = 'RESOLVED' then 'DECIDED'
                            when status = 'PENDING_VERIFICATION' then 'WAITING'
                            when status = 'MATCHED' then 'TO_BE_BOOKED'
                            else 'UNEXPLAINED'
                       end as by,
                       case when currency = :currency then minor else 0 end as minor,
                       case when currency = :currency then recorded else 0 end as recorded,
                       case when currency = :currency then booked else 0 end as booked
                  from row
            )
            select by, count(*) as members, coalesce(sum(minor) filter (where minor > 0), 0) as came_in,
                   coalesce(sum(minor) filter (where minor < 0), 0) as went_out, sum(recorded) as recorded, sum(booked) as booked
              from explained
             group by by
             order by by
            """);

    private static final String BALANCE = BOOK.report("balance", """
            select coalesce(sum(case p.side when 'DEBIT' then p.amount_minor else -p.amount_minor end), 0) as minor
              from posting p
              join journal_entry e on e.id = p.entry_id
             where p.account = any(:accounts) and e.currency = :currency
            """);

    /** All lines, and captures and refunds that none tells of. */
    private static final String ITEMS = BOOK.report("items", """
            with own as (
                select a.id::text as id, a.captured_minor as minor
                  from attempt a
                 where a.method = 'MPESA' and a.state = 'SUCCEEDED' and a.captured_currency = :currency
                   and not exists (select 1
                                     from receipt r
                                     join statement_movement m on m.provider_id = r.receipt
                                    where r.attempt_id = a.id and r.method = 'MPESA' and m.account = :account
                                      and m.currency = :currency and m.kind = 'PAYMENT' and m.direction = 'IN')
                union all
                select f.id::text, -f.amount_minor
                  from refund f
                  join attempt a on a.id = f.attempt_id and a.method = 'MPESA'
                 where f.state = 'SUCCEEDED' and f.currency = :currency
                   and not exists (select 1
                                     from statement_movement m
                                    where m.provider_id = f.receipt and m.account = :account and m.currency = :currency
                                      and m.kind in ('REVERSAL', 'REFUND') and m.direction = 'OUT')
            )
            select null as class, count(*) as members, coalesce(sum(minor), 0) as minor
              from statement_movement
             where account = :account and currency = :currency
             union all
            (select coalesce(p.class, 'AWAITING') as class, count(*) as members, sum(own.minor) as minor
               from own
               left join matching_position p on p.side = 'OURS' and p.id = own.id
              group by 1
              order by 1)
            """);

    private static final String WAITING = BOOK.report("waiting", """
            select coalesce(sum(minor), 0) as minor
              from suspense_item
             where currency = :currency
            """);

    private final DatabaseSession database;

    public JdbiProof(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<Proof.Rows> rows(Scope scope, TimeRange range) {
        return database.read(handle -> handle.createQuery(ROWS)
                .bind("account", scope.account())
                .bind("currency", scope.currency().getCurrencyCode())
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .map((columns, context) -> rows(new Row(columns), scope.currency()))
                .list());
    }

    private static Proof.Rows rows(Row row, Currency currency) throws SQLException {
        return new Proof.Rows(
                Explained.valueOf(row.text("by")),
                row.integer("members"),
                new Balance(row.number("came_in"), currency),
                new Balance(row.number("went_out"), currency),
                new Balance(row.number("recorded"), currency),
                new Balance(row.number("booked"), currency));
    }

    @Override
    public Proof.Clearing clearing(Scope scope) {
        return new Proof.Clearing(balance(scope, "PROVIDER_CLEARING"), items(scope));
    }

    @Override
    public Proof.Listed suspense(Scope scope) {
        // The books hold it as a debt.
        return new Proof.Listed(
                balance(scope, "SUSPENSE", "HELD_FOR_OTHERS").negated(),
                sum(scope, handle -> handle.createQuery(WAITING)));
    }

    private List<Proof.Item> items(Scope scope) {
        return database.read(handle -> handle.createQuery(ITEMS)
                .bind("account", scope.account())
                .bind("currency", scope.currency().getCurrencyCode())
                .map((columns, context) -> item(new Row(columns), scope.currency()))
                .list());
    }

    private static Proof.Item item(Row row, Currency currency) throws SQLException {
        return new Proof.Item(
                row.optionalText("class").map(MatchClass::valueOf),
                row.integer("members"),
                new Balance(row.number("minor"), currency));
    }

    private Balance balance(Scope scope, String... accounts) {
        return sum(scope, handle -> handle.createQuery(BALANCE).bind("accounts", accounts));
    }

    private Balance sum(Scope scope, Function<Handle, Query> asked) {
        return new Balance(
                database.read(handle -> asked.apply(handle)
                        .bind("currency", scope.currency().getCurrencyCode())
                        .mapTo(Long.class)
                        .one()),
                scope.currency());
    }
}

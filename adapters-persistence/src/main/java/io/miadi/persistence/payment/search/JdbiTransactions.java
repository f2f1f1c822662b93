package io.miadi.persistence.payment.search;

import io.miadi.application.payment.search.Criterion;
import io.miadi.application.payment.search.Transactions;
import io.miadi.application.secret.KeyedHash;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Searches attempts with their dues, sessions and people in one statement. */
public final class JdbiTransactions implements Transactions {
    private static final StatementBook BOOK = new StatementBook("transactions");

    /**
     * A criterion that was not given is null. The planner sees the values and leaves those conditions out, so each search goes by the
     * index of what was given; what it may not do is to keep one plan for all of them, see {@link #OWN_PLAN}.
     */
    private static final String SEARCH = BOOK.add("search", """
            select a.id, a.payment_id, a.sent_at, c.name as client, s.practitioner_id, w.name as practitioner
              from attempt a
              join payment p on p.id = a.payment_id
              join session s on s.id = p.session_id
              join person c on c.id = p.client_id
              join person w on w.id = s.practitioner_id
              left join receipt r on r.attempt_id = a.id and r.receipt = cast(:receipt as text)
             where (cast(:time as timestamptz) is null or (a.sent_at, a.id) < (cast(:time as timestamptz), cast(:after as uuid)))
               and (cast(:receipt as text) is null or r.receipt is not null)
               and (cast(:reference as text) is null or p.reference = :reference)
               and (cast(:like as text) is null
                    or c.searched like :like escape '~'
                       and (lower(c.name) like :like escape '~' or lower(c.email) like :like escape '~'))
               and (cast(:hashes as text[]) is null or a.payer_hash = any(cast(:hashes as text[])))
               and (cast(:least as bigint) is null or a.amount_minor >= :least)
               and (cast(:most as bigint) is null or a.amount_minor <= :most)
               and (cast(:state as text) is null or a.state = :state)
               and (cast(:method as text) is null or a.method = :method)
               and (cast(:practitioner as uuid) is null or s.practitioner_id = :practitioner)
               and (cast(:start as timestamptz) is null or a.sent_at >= :start)
               and (cast(:end as timestamptz) is null or a.sent_at < :end)
               and (cast(:session as uuid) is null or p.session_id = :session)
               and (cast(:checkout as text) is null or a.checkout_request_id = :checkout)
             order by a.sent_at desc, a.id desc
             limit :limit
            """);

    private static final String OWN_PLAN = "set local plan_cache_mode = force_custom_plan";

    private final DatabaseSession database;
    private final KeyedHash hashes;

    /** @param hashes find a payer's number */
    public JdbiTransactions(DatabaseSession database, KeyedHash hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<Hit> search(List<Criterion> criteria, Optional<Position> after, int limit) {
        var handle = database.current();
        handle.execute(OWN_PLAN);
        return query(handle, SearchValues.of(criteria, hashes), after, limit);
    }

    private static List<Hit> query(Handle handle, SearchValues values, Optional<Position> after, int limit) {
        return values.bindTo(handle.createQuery(SEARCH), after)
                .bind("limit", limit)
                .map((columns, context) -> hit(new Row(columns)))
                .list();
    }

    private static Hit hit(Row row) throws SQLException {
        return new Hit(
                new AttemptId(row.uuid("id")),
                new PaymentId(row.uuid("payment_id")),
                row.instant("sent_at"),
                row.text("client"),
                new Practitioner(new PersonId(row.uuid("practitioner_id")), row.text("practitioner")));
    }
}

package io.miadi.persistence.payment;

import io.miadi.application.payment.DeskTakings;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** Money taken at the desk: the attempts of desk methods, with who took it. */
public final class JdbiDeskTakings implements DeskTakings {
    private static final StatementBook BOOK = new StatementBook("desk-takings");

    private static final String ADD = BOOK.add("add", """
            insert into desk_taking (attempt_id, taken_by)
            values (:attempt, :takenBy)
            """);

    private static final String WITHIN = BOOK.add("within", """
            select a.sent_at, p.session_id, p.client_id, p.reference, a.number, a.method, a.amount_minor, a.currency, e.receipt,
                   t.taken_by
              from attempt a
              join payment p on p.id = a.payment_id
              join desk_taking t on t.attempt_id = a.id
              join evidence e on e.attempt_id = a.id and e.receipt is not null
             where a.method <> 'MPESA' and a.sent_at >= :start and a.sent_at < :end
             order by a.sent_at, a.id
            """);

    private final DatabaseSession database;

    public JdbiDeskTakings(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(AttemptId attempt, PersonId takenBy) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("attempt", attempt.value())
                .bind("takenBy", takenBy.value())
                .execute());
    }

    @Override
    public List<Taking> within(TimeRange time) {
        return database.read(handle -> handle.createQuery(WITHIN)
                .bind("start", Times.utc(time.start()))
                .bind("end", Times.utc(time.end()))
                .map((columns, context) -> taking(new Row(columns)))
                .list());
    }

    private static Taking taking(Row row) throws SQLException {
        return new Taking(
                row.instant("sent_at"),
                new Due(
                        new SessionId(row.uuid("session_id")),
                        new PersonId(row.uuid("client_id")),
                        new Reference(row.text("reference"))),
                Math.toIntExact(row.number("number")),
                PaymentMethod.valueOf(row.text("method")),
                new Money(row.number("amount_minor"), Currency.getInstance(row.text("currency"))),
                new Receipt(row.text("receipt")),
                new PersonId(row.uuid("taken_by")));
    }
}

package io.miadi.persistence.payment;

import io.miadi.application.payment.RefundObligations;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.RefundObligation.Reason;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What clients are owed back, at most one row a payment. */
public final class JdbiRefundObligations implements RefundObligations {
    private static final StatementBook BOOK = new StatementBook("refund-obligations");

    private static final String ADD_ONCE = BOOK.add("addOnce", """
            insert into refund_obligation (payment_id, amount_minor, currency, reason, owed_since)
            values (:payment, :amountMinor, :currency, :reason, :at)
                on conflict (payment_id) do nothing
            """);

    private static final String FULFIL = BOOK.add("fulfil", """
            update refund_obligation
               set fulfilled_at = :at
             where payment_id = :payment and currency = :currency and amount_minor <= :amountMinor and fulfilled_at is null
            """);

    private static final String LIST = BOOK.add("list", """
            select payment_id, amount_minor, currency, reason, owed_since
              from refund_obligation
             where fulfilled_at is null and (owed_since, payment_id) > (:since, :payment)
             order by owed_since, payment_id
             limit :limit
            """);

    /** Earlier than any obligation. */
    private static final Position BEFORE_ALL = new Position(Instant.EPOCH, new PaymentId(new UUID(0, 0)));

    /** How a row says why, before the name of the closing. */
    private static final String CANCELLED = "cancelled ";

    private static final String EXPIRED = "expired";

    private final DatabaseSession database;

    public JdbiRefundObligations(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(RefundObligation obligation) {
        int added = database.current()
                .createUpdate(ADD_ONCE)
                .bind("payment", obligation.payment().value())
                .bind("amountMinor", obligation.amount().minor())
                .bind("currency", obligation.amount().currency().getCurrencyCode())
                .bind("reason", text(obligation.because()))
                .bind("at", Times.utc(obligation.at()))
                .execute();
        if (added != 1) {
            throw new IllegalStateException("owed back already: " + obligation.payment());
        }
    }

    @Override
    public void fulfil(PaymentId payment, Money returned, Instant at) {
        database.write(handle -> handle.createUpdate(FULFIL)
                .bind("payment", payment.value())
                .bind("amountMinor", returned.minor())
                .bind("currency", returned.currency().getCurrencyCode())
                .bind("at", Times.utc(at))
                .execute());
    }

    @Override
    public List<RefundObligation> list(Optional<Position> after, int limit) {
        var position = after.orElse(BEFORE_ALL);
        return database.read(handle -> handle.createQuery(LIST)
                .bind("since", Times.utc(position.since()))
                .bind("payment", position.payment().value())
                .bind("limit", limit)
                .map((columns, context) -> obligation(new Row(columns)))
                .list());
    }

    private static String text(Reason because) {
        return switch (because) {
            case EARLY, LATE, BY_PRACTICE -> CANCELLED + because.name();
            case EXPIRED -> EXPIRED;
        };
    }

    private static Reason reason(String text) {
        return text.equals(EXPIRED) ? Reason.EXPIRED : Reason.valueOf(text.substring(CANCELLED.length()));
    }

    private static RefundObligation obligation(Row row) throws SQLException {
        return new RefundObligation(
                new PaymentId(row.uuid("payment_id")),
                row.money("amount_minor", "currency"),
                reason(row.text("reason")),
                row.instant("owed_since"));
    }
}

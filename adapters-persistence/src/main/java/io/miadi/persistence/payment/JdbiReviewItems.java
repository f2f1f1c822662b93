package io.miadi.persistence.payment;

import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The worklist; a unique index keeps an open item from being opened again. */
public final class JdbiReviewItems implements ReviewItems {
    private static final StatementBook BOOK = new StatementBook("review-items");

    private static final String OPEN_ONCE = BOOK.add("openOnce", """
            insert into review_item (payment_id, attempt_id, kind, opened_at)
            values (:payment, :attempt, :kind, :openedAt)
                on conflict (payment_id, attempt_id, kind) where closed_at is null do nothing
            """);

    private static final String LIST_OPEN = BOOK.add("listOpen", """
            select id, payment_id, attempt_id, kind, opened_at
              from review_item
             where closed_at is null and (opened_at, id) > (:openedAfter, :number)
             order by opened_at, id
             limit :limit
            """);

    private static final String CLOSE = BOOK.add("close", """
            update review_item
               set closed_at = :at, closed_by = :person, closing_note = :note
             where id = :number and closed_at is null
            returning payment_id, attempt_id, kind, opened_at
            """);

    /** Earlier than any item. */
    private static final Position BEFORE_ALL = new Position(Instant.EPOCH, 0);

    private final DatabaseSession database;

    public JdbiReviewItems(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void open(ReviewItem item) {
        database.write(handle -> handle.createUpdate(OPEN_ONCE)
                .bind("payment", item.payment().value())
                .bind("attempt", item.attempt().map(AttemptId::value).orElse(null))
                .bind("kind", item.kind().name())
                .bind("openedAt", Times.utc(item.openedAt()))
                .execute());
    }

    @Override
    public List<Open> listOpen(Optional<Position> after, int limit) {
        var position = after.orElse(BEFORE_ALL);
        return database.read(handle -> handle.createQuery(LIST_OPEN)
                .bind("openedAfter", Times.utc(position.openedAt()))
                .bind("number", position.number())
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Open(row.number("id"), item(row));
                })
                .list());
    }

    @Override
    public Optional<ReviewItem> close(long number, Closing closing) {
        return database.current()
                .createQuery(CLOSE)
                .bind("number", number)
                .bind("person", closing.by().value())
                .bind("at", Times.utc(closing.at()))
                .bind("note", closing.note())
                .map((columns, context) -> item(new Row(columns)))
                .findOne();
    }

    private static ReviewItem item(Row row) throws SQLException {
        return new ReviewItem(
                new PaymentId(row.uuid("payment_id")),
                row.optionalUuid("attempt_id").map(AttemptId::new),
                ReviewItem.Kind.valueOf(row.text("kind")),
                row.instant("opened_at"));
    }
}

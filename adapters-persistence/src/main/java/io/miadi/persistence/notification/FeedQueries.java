package io.miadi.persistence.notification;

import io.miadi.application.notification.Notifications.Item;
import io.miadi.application.notification.Notifications.Unread;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.Subject;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads people's lists. */
final class FeedQueries {
    static final StatementBook BOOK = new StatementBook("feed-queries");

    private static final String BEFORE = BOOK.add("before", """
            select f.sequence, f.line, f.read_at, n.id, n.kind, n.subject, n.at
              from feed_item f
              join notification n on n.id = f.notification_id
             where f.person_id = :person and f.sequence < :sequence
             order by f.sequence desc
             limit :limit
            """);

    private static final String UNREAD_BEFORE = BOOK.add("unreadBefore", """
            select f.sequence, f.line, f.read_at, n.id, n.kind, n.subject, n.at
              from feed_item f
              join notification n on n.id = f.notification_id
             where f.person_id = :person and f.sequence < :sequence and f.read_at is null
             order by f.sequence desc
             limit :limit
            """);

    private static final String AFTER = BOOK.add("after", """
            select f.sequence, f.line, f.read_at, n.id, n.kind, n.subject, n.at
              from feed_item f
              join notification n on n.id = f.notification_id
             where f.person_id = :person and f.sequence > :sequence
             order by f.sequence
             limit :limit
            """);

    private static final String UNREAD = BOOK.add("unread", """
            select (select count(*) from feed_item where person_id = :person and read_at is null) as unread,
                   coalesce((select last_sequence from feed_head where person_id = :person), 0) as last_sequence
            """);

    private final DatabaseSession database;

    FeedQueries(DatabaseSession database) {
        this.database = database;
    }

    List<Item> before(PersonId person, Optional<Long> sequence, int limit) {
        return items(BEFORE, person, sequence.orElse(Long.MAX_VALUE), limit);
    }

    List<Item> unreadBefore(PersonId person, Optional<Long> sequence, int limit) {
        return items(UNREAD_BEFORE, person, sequence.orElse(Long.MAX_VALUE), limit);
    }

    List<Item> after(PersonId person, long sequence, int limit) {
        return items(AFTER, person, sequence, limit);
    }

    private List<Item> items(String sql, PersonId person, long sequence, int limit) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("person", person.value())
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((columns, _) -> item(new Row(columns)))
                .list());
    }

    Unread unread(PersonId person) {
        return database.read(handle -> handle.createQuery(UNREAD)
                .bind("person", person.value())
                .map((columns, _) -> {
                    var row = new Row(columns);
                    return new Unread(row.integer("unread"), row.number("last_sequence"));
                })
                .one());
    }

    static Item item(Row row) throws SQLException {
        return new Item(
                row.number("sequence"),
                new NotificationId(row.uuid("id")),
                MessageKind.valueOf(row.text("kind")),
                Subject.parse(row.text("subject")),
                row.text("line"),
                row.instant("at"),
                row.optionalInstant("read_at"));
    }
}

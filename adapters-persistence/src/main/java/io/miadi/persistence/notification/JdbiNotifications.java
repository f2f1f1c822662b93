package io.miadi.persistence.notification;

import io.miadi.application.notification.Notifications;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.persistence.database.Appends;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** People's lists; the lock of a person's head makes the order of numbers the order of commits. */
public final class JdbiNotifications implements Notifications, Appends<JdbiNotifications.Line> {
    private static final StatementBook BOOK = new StatementBook("notifications");

    /** In the order of the people, so that two writers never wait for each other in a circle. */
    private static final String LENGTHEN = BOOK.add("lengthen", """
            insert into feed_head (person_id, last_sequence)
            select l.person_id, l.lines
              from unnest(cast(:people as uuid[]), cast(:lineCounts as bigint[])) as l (person_id, lines)
             order by l.person_id
                on conflict (person_id) do update set last_sequence = feed_head.last_sequence + excluded.last_sequence
            returning person_id, last_sequence
            """);

    private static final String ADD = BOOK.add("add", """
            insert into feed_item (person_id, sequence, notification_id, line)
            select f.person_id, f.sequence, f.notification_id, f.line
              from unnest(cast(:people as uuid[]), cast(:sequences as bigint[]), cast(:notifications as uuid[]),
                          cast(:lines as text[]))
                   as f (person_id, sequence, notification_id, line)
            """);

    private static final String READ = BOOK.add("read", """
            update feed_item
               set read_at = :at
             where person_id = :person and sequence <= :sequence and read_at is null
            """);

    private static final String MARK_READ = BOOK.add("markRead", """
            update feed_item f
               set read_at = coalesce(f.read_at, :at)
              from notification n
             where f.notification_id = :notification and f.person_id = :person and n.id = f.notification_id
            returning f.sequence, f.line, f.read_at, n.id, n.kind, n.subject, n.at
            """);

    private static final String MARK_UNREAD = BOOK.add("markUnread", """
            update feed_item f
               set read_at = null
              from notification n
             where f.notification_id = :notification and f.person_id = :person and n.id = f.notification_id
            returning f.sequence, f.line, f.read_at, n.id, n.kind, n.subject, n.at
            """);

    private final DatabaseSession database;
    private final FeedQueries queries;

    public JdbiNotifications(DatabaseSession database) {
        this.database = database;
        this.queries = new FeedQueries(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, FeedQueries.BOOK);
    }

    @Override
    public void add(Notification notification, String line) {
        database.append(this, new Line(notification, line));
    }

    @Override
    public void write(Handle handle, List<Line> lines) {
        handle.createUpdate(ADD)
                .bind("people", column(lines, UUID[]::new, Line::person))
                .bind("sequences", numbers(handle, lines))
                .bind(
                        "notifications",
                        column(lines, UUID[]::new, l -> l.about().id().value()))
                .bind("lines", column(lines, String[]::new, Line::text))
                .execute();
    }

    /** The next numbers of each person's list, in the order of the lines. */
    private static Long[] numbers(Handle handle, List<Line> lines) {
        var counts = lines.stream().collect(Collectors.groupingBy(Line::person, Collectors.counting()));
        var people = List.copyOf(counts.keySet());
        var next = handle.createQuery(LENGTHEN)
                .bind("people", people.toArray(UUID[]::new))
                .bind("lineCounts", people.stream().map(counts::get).toArray(Long[]::new))
                .reduceRows(new HashMap<UUID, Long>(), (last, row) -> {
                    var person = row.getColumn("person_id", UUID.class);
                    last.put(person, row.getColumn("last_sequence", Long.class) - counts.getOrDefault(person, 0L));
                    return last;
                });
        return lines.stream()
                .map(line -> next.merge(line.person(), 1L, Long::sum))
                .toArray(Long[]::new);
    }

    private static <T> T[] column(List<Line> lines, IntFunction<T[]> array, Function<Line, T> value) {
        return lines.stream().map(value).toArray(array);
    }

    /** A line that waits to be written. */
    record Line(Notification about, String text) {
        UUID person() {
            return about.recipient().value();
        }
    }

    @Override
    public List<Item> before(PersonId person, Optional<Long> sequence, int limit) {
        return queries.before(person, sequence, limit);
    }

    @Override
    public List<Item> unreadBefore(PersonId person, Optional<Long> sequence, int limit) {
        return queries.unreadBefore(person, sequence, limit);
    }

    @Override
    public List<Item> after(PersonId person, long sequence, int limit) {
        return queries.after(person, sequence, limit);
    }

    @Override
    public Unread unread(PersonId person) {
        return queries.unread(person);
    }

    @Override
    public Optional<Item> markRead(PersonId person, NotificationId id, Instant at) {
        return database.current()
                .createQuery(MARK_READ)
                .bind("person", person.value())
                .bind("notification", id.value())
                .bind("at", Times.utc(at))
                .map((columns, _) -> FeedQueries.item(new Row(columns)))
                .findOne();
    }

    @Override
    public Optional<Item> markUnread(PersonId person, NotificationId id) {
        return database.current()
                .createQuery(MARK_UNREAD)
                .bind("person", person.value())
                .bind("notification", id.value())
                .map((columns, _) -> FeedQueries.item(new Row(columns)))
                .findOne();
    }

    @Override
    public void read(PersonId person, long upTo, Instant at) {
        database.write(handle -> handle.createUpdate(READ)
                .bind("person", person.value())
                .bind("sequence", upTo)
                .bind("at", Times.utc(at))
                .execute());
    }
}

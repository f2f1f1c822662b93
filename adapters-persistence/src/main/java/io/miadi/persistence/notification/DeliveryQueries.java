package io.miadi.persistence.notification;

import io.miadi.application.notification.Deliveries.Due;
import io.miadi.application.notification.Deliveries.PossibleDuplicate;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read of deliveries. */
final class DeliveryQueries {
    static final StatementBook BOOK = new StatementBook("delivery-queries");

    private static final String DUE = BOOK.add("due", """
            select d.id as delivery_id, d.channel, d.state, d.reason, d.attempts, d.failures, d.next_at,
                   n.id as notification_id, n.kind, n.subject, n.recipient_id, n.at
              from delivery d
              join notification n on n.id = d.notification_id
             where d.channel = :channel and d.state in ('WAITING', 'SENDING', 'UNKNOWN') and d.next_at <= :now
             order by d.next_at, d.id
             limit :limit
               for update of d skip locked
            """);

    private static final String FIND = BOOK.add("find", """
            select d.id as delivery_id, d.channel, d.state, d.reason, d.attempts, d.failures, d.next_at,
                   n.id as notification_id, n.kind, n.subject, n.recipient_id, n.at
              from delivery d
              join notification n on n.id = d.notification_id
             where d.id = :delivery
            """);

    private static final String OF_KEY = BOOK.add("ofKey", """
            select d.id as delivery_id, d.channel, d.state, d.reason, d.attempts, d.failures, d.next_at,
                   n.id as notification_id, n.kind, n.subject, n.recipient_id, n.at
              from notification n
              join delivery d on d.notification_id = n.id
             where n.key = :key
             order by d.channel
            """);

    private static final String DOUBT_SINCE = BOOK.add("doubtSince", """
            select started_at
              from delivery_attempt
             where delivery_id = :delivery and (outcome is null or outcome = 'UNKNOWN')
             order by number
             limit 1
            """);

    private static final String OF_OTHERS = BOOK.add("ofOthers", """
            select a.detail
              from delivery_attempt a
              join delivery d on d.id = a.delivery_id
             where a.outcome = 'ACCEPTED' and a.detail = any(:references)
               and d.channel = :channel and d.id <> :delivery
            """);

    private static final String POSSIBLE_DUPLICATES = BOOK.add("possibleDuplicates", """
            select delivery_id, number, started_at
              from delivery_attempt
             where possible_duplicate and started_at >= :since and outcome is distinct from 'NOT_MADE'
             order by started_at desc
             limit :limit
            """);

    private final DatabaseSession database;

    DeliveryQueries(DatabaseSession database) {
        this.database = database;
    }

    List<Due> due(Channel channel, Instant now, int limit) {
        return database.current()
                .createQuery(DUE)
                .bind("channel", channel.name())
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, _) -> due(new Row(columns)))
                .list();
    }

    private static Due due(Row row) throws SQLException {
        var id = new DeliveryId(row.uuid("delivery_id"));
        try {
            return new Due.Readable(DeliveryRows.read(row));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new Due.Unreadable(id, e);
        }
    }

    Optional<Delivery> find(DeliveryId id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("delivery", id.value())
                .map((columns, _) -> DeliveryRows.read(new Row(columns)))
                .findOne());
    }

    List<Delivery> ofKey(String key) {
        return database.read(handle -> handle.createQuery(OF_KEY)
                .bind("key", key)
                .map((columns, _) -> DeliveryRows.read(new Row(columns)))
                .list());
    }

    Optional<Instant> doubtSince(DeliveryId id) {
        return database.read(handle -> handle.createQuery(DOUBT_SINCE)
                .bind("delivery", id.value())
                .map((columns, _) -> new Row(columns).instant("started_at"))
                .findOne());
    }

    Set<String> ofOthers(Channel channel, List<String> references, DeliveryId self) {
        return database.read(handle -> handle.createQuery(OF_OTHERS)
                .bind("references", references.toArray(String[]::new))
                .bind("channel", channel.name())
                .bind("delivery", self.value())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    List<PossibleDuplicate> possibleDuplicates(Instant since, int limit) {
        return database.read(handle -> handle.createQuery(POSSIBLE_DUPLICATES)
                .bind("since", Times.utc(since))
                .bind("limit", limit)
                .map((columns, _) -> {
                    var row = new Row(columns);
                    return new PossibleDuplicate(
                            new DeliveryId(row.uuid("delivery_id")), row.integer("number"), row.instant("started_at"));
                })
                .list());
    }
}

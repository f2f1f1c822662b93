package io.miadi.persistence.webhook;

import io.miadi.application.webhook.WebhookDeliveries.Letter;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The log of an endpoint, and putting what stands in it back into the queue. */
public final class JdbiWebhookLog implements WebhookLog {
    private static final StatementBook BOOK = new StatementBook("webhook-log");

    private static final String LIST = BOOK.add("list", deliveries("""
             and d.id < :number
             order by d.id desc
             limit :limit
            """));

    private static final String LIST_IN_STATE = BOOK.add("listInState", deliveries("""
             and d.id < :number and d.state = :state
             order by d.id desc
             limit :limit
            """));

    private static final String FIND = BOOK.add("find", deliveries(" and d.event_id = :event"));

    private static final String BODY = BOOK.add("body", """
            select body
              from webhook_event
             where id = :event
            """);

    private static final String TRIES = BOOK.add("tries", """
            select at as tried_at, status, cause, millis
              from webhook_try
             where delivery_id = :number
             order by id desc
             limit :limit
            """);

    private static final String REPLAY = BOOK.add("replay", replay(" and event_id = :event"));

    private static final String REPLAY_SINCE = BOOK.add("replaySince", replay(" and at >= :time"));

    private final DatabaseSession database;

    public JdbiWebhookLog(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    private static String deliveries(String rest) {
        return """
            select d.id, d.event_id, v.type, d.at, d.state, d.tries, d.next_at, t.at as tried_at, t.status, t.cause, t.millis
              from webhook_delivery d
              join webhook_event v on v.id = d.event_id
              left join lateral (
                     select at, status, cause, millis
                       from webhook_try
                      where delivery_id = d.id
                      order by id desc
                      limit 1) t on true
             where d.endpoint_id = :endpoint
            """ + rest;
    }

    private static String replay(String rest) {
        return """
            update webhook_delivery
               set state = 'WAITING', next_at = :now, tries_before = tries, leased = false
             where endpoint_id = :endpoint
            """ + rest;
    }

    @Override
    public List<Delivery> list(UUID endpoint, Optional<State> state, OptionalLong before, int limit) {
        return database.read(handle -> {
            var query = state.map(wanted -> handle.createQuery(LIST_IN_STATE).bind("state", wanted.name()))
                    .orElseGet(() -> handle.createQuery(LIST));
            return read(query.bind("endpoint", endpoint)
                    .bind("number", before.orElse(Long.MAX_VALUE))
                    .bind("limit", limit));
        });
    }

    @Override
    public Optional<Delivery> find(UUID endpoint, UUID event) {
        return database.read(handle ->
                read(handle.createQuery(FIND).bind("endpoint", endpoint).bind("event", event)).stream()
                        .findFirst());
    }

    @Override
    public Optional<Sent> sent(UUID endpoint, UUID event, int tries) {
        return find(endpoint, event)
                .map(delivery -> database.read(handle -> {
                    var body = handle.createQuery(BODY)
                            .bind("event", event)
                            .map((columns, context) -> new Row(columns).text("body"))
                            .one();
                    var tried = handle.createQuery(TRIES)
                            .bind("number", delivery.number())
                            .bind("limit", tries)
                            .map((columns, context) -> tried(new Row(columns)))
                            .list();
                    return new Sent(delivery, new Letter(event, body), tried);
                }));
    }

    private static List<Delivery> read(Query query) {
        return query.map((columns, context) -> delivery(new Row(columns))).list();
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.number("id"),
                row.uuid("event_id"),
                row.text("type"),
                row.instant("at"),
                State.valueOf(row.text("state")),
                row.integer("tries"),
                row.optionalInstant("next_at"),
                row.isNull("tried_at") ? Optional.empty() : Optional.of(tried(row)));
    }

    private static Try tried(Row row) throws SQLException {
        return new Try(
                row.instant("tried_at"),
                row.isNull("millis") ? Optional.empty() : Optional.of(Duration.ofMillis(row.number("millis"))),
                row.isNull("status") ? OptionalInt.empty() : OptionalInt.of(row.integer("status")),
                row.optionalText("cause").orElse(""));
    }

    @Override
    public boolean replay(UUID endpoint, UUID event, Instant now) {
        return database.current()
                        .createUpdate(REPLAY)
                        .bind("endpoint", endpoint)
                        .bind("event", event)
                        .bind("now", Times.utc(now))
                        .execute()
                == 1;
    }

    @Override
    public int replaySince(UUID endpoint, Instant since, Instant now) {
        return database.current()
                .createUpdate(REPLAY_SINCE)
                .bind("endpoint", endpoint)
                .bind("time", Times.utc(since))
                .bind("now", Times.utc(now))
                .execute();
    }
}

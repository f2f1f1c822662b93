package io.miadi.persistence.webhook;

import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.WebhookDeliveries;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The queue of what is to be told, claimed row by row, and the log of every try. */
public final class JdbiWebhookDeliveries implements WebhookDeliveries {
    private static final StatementBook BOOK = new StatementBook("webhook-deliveries");

    /** The lease is the time of the next try, so that what a dead worker held comes back by itself. */
    private static final String CLAIM = BOOK.add("claim", """
            with due as (
                select id
                  from webhook_delivery
                 where next_at <= :now
                 order by next_at
                 limit :limit
                   for update skip locked
            ), claimed as (
                update webhook_delivery d
                   set tries = d.tries + 1, next_at = :leaseUntil
                  from due
                 where d.id = due.id
                returning d.id, d.tries, d.event_id, d.endpoint_id
            )
            select c.id, c.tries, c.event_id, v.body, c.endpoint_id, p.url, p.secret_sealed
              from claimed c
              join webhook_event v on v.id = c.event_id
              join webhook_endpoint p on p.id = c.endpoint_id
            """);

    private static final String NOTE = BOOK.add("note", """
            insert into webhook_try (delivery_id, at, status, cause)
            values (:number, :at, cast(:status as int), nullif(:cause, ''))
            """);

    private static final String END_UNLESS_TRIED_SINCE = BOOK.add("endUnlessTriedSince", """
            update webhook_delivery
               set state = :state, next_at = cast(:dueAt as timestamptz)
             where id = :number and tries = :attempts and next_at is not null
            """);

    private final DatabaseSession database;
    private final Sealer sealer;

    public JdbiWebhookDeliveries(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<Claimed> claim(Instant now, Instant leaseUntil, int limit) {
        return database.current()
                .createQuery(CLAIM)
                .bind("now", Times.utc(now))
                .bind("leaseUntil", Times.utc(leaseUntil))
                .bind("limit", limit)
                .map((columns, context) -> claimed(new Row(columns)))
                .list();
    }

    private Claimed claimed(Row row) throws SQLException {
        var endpoint = row.uuid("endpoint_id");
        byte[] secret = sealer.open(row.bytes("secret_sealed"), JdbiWebhookEndpoints.place(endpoint));
        return new Claimed(
                row.number("id"),
                row.integer("tries"),
                row.uuid("event_id"),
                row.text("body"),
                endpoint,
                URI.create(row.text("url")),
                Secret.of(new String(secret, StandardCharsets.UTF_8)));
    }

    @Override
    public void end(Claimed claimed, Ended ended) {
        var handle = database.current();
        handle.createUpdate(NOTE)
                .bind("number", claimed.delivery())
                .bind("at", Times.utc(ended.at()))
                .bind("status", ended.status().isPresent() ? ended.status().getAsInt() : null)
                .bind("cause", ended.cause())
                .execute();
        handle.createUpdate(END_UNLESS_TRIED_SINCE)
                .bind("number", claimed.delivery())
                .bind("attempts", claimed.number())
                .bind("state", ended.state().name())
                .bind("dueAt", Times.utc(ended.next()))
                .execute();
    }
}

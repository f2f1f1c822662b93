package io.miadi.persistence.webhook;

import io.miadi.application.secret.Sealer;
import io.miadi.application.webhook.WebhookDeliveries;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of what is to be told, claimed row by row, and the notes of every try. */
public final class JdbiWebhookDeliveries implements WebhookDeliveries {
    private static final StatementBook BOOK = new StatementBook("webhook-deliveries");

    /** Of each endpoint by itself, so that a long queue for one hides no other. */
    private static final String DUE = BOOK.add("due", """
            select d.id
              from webhook_endpoint p
             cross join lateral (
                    select q.id, q.next_at, row_number() over (order by q.next_at, q.id) as place
                      from (select w.id, w.next_at
                              from webhook_delivery w
                             where w.endpoint_id = p.id and w.next_at <= :now
                             order by w.next_at
                             limit :limit) q
                   ) d
             where p.disabled_at is null and p.paused_at is null
               and d.place <= :limit - (select count(*)
                                          from webhook_delivery f
                                         where f.endpoint_id = p.id and f.next_at > :now and f.leased)
             order by d.next_at, d.id
            """);

    /** The lease is the time of the next try, so that what a dead node held comes back by itself. */
    private static final String CLAIM = BOOK.add("claim", """
            with claimed as (
                update webhook_delivery
                   set tries = tries + 1, next_at = :leaseUntil, leased = true
                 where id = :number and next_at <= :now
                   and exists (select
                                 from webhook_endpoint
                                where id = endpoint_id and disabled_at is null and paused_at is null)
                returning id, tries, tries_before, event_id, endpoint_id
            )
            select c.id, c.tries, c.tries_before, c.event_id, v.body, c.endpoint_id, p.url, p.secret_sealed,
                   case when p.former_until > :now then p.former_sealed end as former_sealed
              from claimed c
              join webhook_event v on v.id = c.event_id
              join webhook_endpoint p on p.id = c.endpoint_id
            """);

    private static final String NOTE = BOOK.add("note", """
            insert into webhook_try (delivery_id, at, status, cause, millis)
            values (:number, :at, cast(:status as int), nullif(:cause, ''), :millis)
            """);

    private static final String END_UNLESS_TAKEN_SINCE = BOOK.add("endUnlessTakenSince", """
            update webhook_delivery
               set state = :state, next_at = cast(:dueAt as timestamptz), leased = false
             where id = :number and tries = :attempts and leased
            """);

    private final DatabaseSession database;
    private final Secrets secrets;

    public JdbiWebhookDeliveries(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.secrets = new Secrets(sealer);
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<Long> due(Instant now, int inFlight) {
        return database.read(handle -> handle.createQuery(DUE)
                .bind("now", Times.utc(now))
                .bind("limit", inFlight)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public Optional<Claimed> claim(long delivery, Instant now, Instant leaseUntil) {
        return database.current()
                .createQuery(CLAIM)
                .bind("number", delivery)
                .bind("now", Times.utc(now))
                .bind("leaseUntil", Times.utc(leaseUntil))
                .map((columns, context) -> claimed(new Row(columns)))
                .findOne();
    }

    private Claimed claimed(Row row) throws SQLException {
        var endpoint = row.uuid("endpoint_id");
        var signing = secrets.open(endpoint, row.bytes("secret_sealed"), row.optionalBytes("former_sealed"));
        return new Claimed(
                row.number("id"),
                row.integer("tries"),
                row.integer("tries_before"),
                new Letter(row.uuid("event_id"), row.text("body")),
                new Receiver(endpoint, URI.create(row.text("url")), signing));
    }

    @Override
    public void end(Claimed claimed, Ended ended) {
        var handle = database.current();
        handle.createUpdate(NOTE)
                .bind("number", claimed.delivery())
                .bind("at", Times.utc(ended.began()))
                .bind("status", ended.status().isPresent() ? ended.status().getAsInt() : null)
                .bind("cause", ended.cause())
                .bind(
                        "millis",
                        Math.max(0, Duration.between(ended.began(), ended.at()).toMillis()))
                .execute();
        handle.createUpdate(END_UNLESS_TAKEN_SINCE)
                .bind("number", claimed.delivery())
                .bind("attempts", claimed.number())
                .bind("state", ended.state().name())
                .bind("dueAt", Times.utc(ended.next()))
                .execute();
    }
}

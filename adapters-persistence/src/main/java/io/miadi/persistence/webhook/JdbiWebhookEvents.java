package io.miadi.persistence.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.transaction.Ids;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookEvents;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;

/** Announcements as rows: one for what is said, one for each endpoint that is to hear it, in one statement. */
public final class JdbiWebhookEvents implements WebhookEvents {
    private static final StatementBook BOOK = new StatementBook("webhook-events");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String ANNOUNCE = BOOK.add("announce", """
            with listening as (
                select id
                  from webhook_endpoint
                 where disabled_at is null and :type = any(types)
            ), event as (
                insert into webhook_event (id, type, body, at)
                select :event, :type, :body, :at
                 where exists (select from listening)
                returning id
            )
            insert into webhook_delivery (event_id, endpoint_id, state, next_at)
            select event.id, listening.id, 'WAITING', :at
              from event, listening
            """);

    private final DatabaseSession database;
    private final Ids ids;
    private final InstantSource clock;

    public JdbiWebhookEvents(DatabaseSession database, Ids ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void announce(Announcement announcement) {
        var now = clock.instant();
        database.write(handle -> handle.createUpdate(ANNOUNCE)
                .bind("type", announcement.type().wire())
                .bind("event", ids.next())
                .bind("body", body(announcement, now))
                .bind("at", Times.utc(now))
                .execute());
    }

    /** The envelope that Standard Webhooks recommends. */
    private static String body(Announcement announcement, Instant now) {
        var envelope = MAPPER.createObjectNode();
        envelope.put("type", announcement.type().wire());
        envelope.put("timestamp", now.toString());
        var data = envelope.putObject("data");
        new TreeMap<>(announcement.data()).forEach(data::put);
        return envelope.toString();
    }
}

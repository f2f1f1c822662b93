package io.miadi.persistence.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.transaction.Ids;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookEvents;
import io.miadi.application.webhook.WebhookType;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Announcements as rows: one for what is said, one for each endpoint that is to hear it, in one statement. */
public final class JdbiWebhookEvents implements WebhookEvents {
    private static final StatementBook BOOK = new StatementBook("webhook-events");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Endpoints that rest listen as well: what they would have heard waits for them. */
    private static final String LISTENING = BOOK.add("listening", """
            select id
              from webhook_endpoint
             where disabled_reason is distinct from 'REMOVED' and :type = any(types)
            """);

    private static final String ANNOUNCE = BOOK.add("announce", """
            with event as (
                insert into webhook_event (id, type, body, at)
                values (:event, :type, :body, :at)
                returning id, at
            )
            insert into webhook_delivery (event_id, endpoint_id, state, next_at, at)
            select event.id, listening.id, 'WAITING', event.at, event.at
              from event, unnest(cast(:endpoints as uuid[])) as listening (id)
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
    public void announce(WebhookType type, Supplier<Announcement> facts) {
        var listening = database.current()
                .createQuery(LISTENING)
                .bind("type", type.wire())
                .map((columns, context) -> new Row(columns).uuid("id"))
                .list();
        if (!listening.isEmpty()) {
            keep(facts.get(), listening);
        }
    }

    @Override
    public UUID announceTo(UUID endpoint, Announcement announcement) {
        return keep(announcement, List.of(endpoint));
    }

    private UUID keep(Announcement announcement, List<UUID> endpoints) {
        var now = clock.instant();
        var event = ids.next();
        database.write(handle -> handle.createUpdate(ANNOUNCE)
                .bind("type", announcement.type().wire())
                .bind("event", event)
                .bind("body", body(announcement, now))
                .bind("at", Times.utc(now))
                .bind("endpoints", endpoints.toArray(UUID[]::new))
                .execute());
        return event;
    }

    /** The envelope that Standard Webhooks recommends. */
    private static String body(Announcement announcement, Instant now) {
        var envelope = MAPPER.createObjectNode();
        envelope.put("type", announcement.type().wire());
        envelope.put("timestamp", now.toString());
        var data = envelope.putObject("data");
        new TreeMap<>(announcement.data()).forEach(data::put);
        new TreeMap<>(announcement.counts()).forEach((group, counts) -> {
            var counted = data.putObject(group);
            new TreeMap<>(counts).forEach(counted::put);
        });
        return envelope.toString();
    }
}

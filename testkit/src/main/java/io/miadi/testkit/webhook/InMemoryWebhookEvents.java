package io.miadi.testkit.webhook;

import io.miadi.application.transaction.Ids;
import io.miadi.application.webhook.Announcement;
import io.miadi.application.webhook.WebhookDeliveries.Letter;
import io.miadi.application.webhook.WebhookEvents;
import io.miadi.application.webhook.WebhookType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Announcements put into the queue in memory; what they say is written as Java prints it, not as JSON. */
public final class InMemoryWebhookEvents implements WebhookEvents {
    private final InMemoryWebhookEndpoints endpoints;
    private final InMemoryWebhookQueue queue;
    private final Ids ids;
    private final InstantSource clock;

    public InMemoryWebhookEvents(
            InMemoryWebhookEndpoints endpoints, InMemoryWebhookQueue queue, Ids ids, InstantSource clock) {
        this.endpoints = endpoints;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void announce(WebhookType type, Supplier<Announcement> facts) {
        var listening = endpoints.listeningTo(type);
        if (!listening.isEmpty()) {
            keep(facts.get(), listening);
        }
    }

    @Override
    public UUID announceTo(UUID endpoint, Announcement announcement) {
        return keep(announcement, List.of(endpoint));
    }

    private UUID keep(Announcement announcement, List<UUID> listening) {
        var letter = new Letter(ids.next(), announcement.toString());
        listening.forEach(endpoint -> queue.put(endpoint, letter, announcement.type(), clock.instant()));
        return letter.event();
    }
}

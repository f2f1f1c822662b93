package io.miadi.application.webhook;

import java.util.UUID;
import java.util.function.Supplier;

/** Takes down what other programs are to be told, in the unit of work of the change that it tells of. */
public interface WebhookEvents {
    /**
     * Keeps the announcement for every endpoint that wants this type now, also for one that rests; nothing where none does. Needs a
     * unit of work.
     *
     * @param facts asked for only when somebody listens
     */
    void announce(WebhookType type, Supplier<Announcement> facts);

    /** Keeps it for one endpoint, whatever it listens to; the event's id. Needs a unit of work. */
    UUID announceTo(UUID endpoint, Announcement announcement);
}

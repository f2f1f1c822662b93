package io.miadi.application.webhook;

/** Takes down what other programs are to be told, in the unit of work of the change that it tells of. */
@FunctionalInterface
public interface WebhookEvents {
    /** Keeps the announcement for every endpoint that wants this type now; nothing where none does. Needs a unit of work. */
    void announce(Announcement announcement);
}

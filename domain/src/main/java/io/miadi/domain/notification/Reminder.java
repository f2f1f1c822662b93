package io.miadi.domain.notification;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;

/**
 * That somebody is to be reminded of a session as it was in one version. A session that changed since is another version, so
 * its old reminders come to nothing.
 *
 * @param kind a kind of the category {@code REMINDER}
 * @param about the session in the version that was confirmed
 */
public record Reminder(Subject.OfSession about, PersonId recipient, MessageKind kind, Instant dueAt) {}

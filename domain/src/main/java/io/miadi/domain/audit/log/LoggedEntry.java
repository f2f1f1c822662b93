package io.miadi.domain.audit.log;

import io.miadi.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit log: an entry with the time and the correlation id that the log gave it, its actor in words. Where it stands
 * in the log is not part of it; its place in the tree says that.
 *
 * @param at in whole microseconds, which is what the log keeps and what is read back later
 * @param actor as {@link io.miadi.domain.identity.Actor#label()}
 * @param role as {@link io.miadi.domain.identity.Actor#roleLabel()}
 * @param correlation the id of the request or job in which it happened
 */
public record LoggedEntry(
        Instant at,
        String actor,
        String role,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String cause,
        String correlation) {
    private static final int NANOS_A_MICRO = 1_000;

    public LoggedEntry {
        if (at.getNano() % NANOS_A_MICRO != 0) {
            throw new IllegalArgumentException("the log keeps whole microseconds");
        }
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static LoggedEntry of(AuditEntry entry, Instant at, String correlation) {
        return new LoggedEntry(
                at,
                entry.actor().label(),
                entry.actor().roleLabel(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.cause(),
                correlation);
    }
}

package io.miadi.domain.audit;

import io.miadi.domain.identity.Actor;
import java.util.Map;

/**
 * Who did what to which thing, and what it was before and after. The log adds the time, the sequence and the correlation id.
 *
 * @param action what was done, {@code payment.initiate}: lower case, dotted, from constants only
 * @param subject the kind of thing and its id, {@code session:0198…}
 * @param before facts before the change by name; empty when the thing is new
 * @param after facts after the change by name: states, amounts, masked numbers
 * @param cause why, in a word or a code: an event, a result code, a reason that a person gave
 */
public record AuditEntry(
        Actor actor,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String cause) {
    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** A move from one state to another. */
    public static AuditEntry move(Actor actor, String action, String subject, String from, String to, String cause) {
        return new AuditEntry(actor, action, subject, Map.of("state", from), Map.of("state", to), cause);
    }

    /** Something done that changes no state, with the facts that describe it. */
    public static AuditEntry fact(Actor actor, String action, String subject, Map<String, String> facts, String cause) {
        return new AuditEntry(actor, action, subject, Map.of(), facts, cause);
    }
}

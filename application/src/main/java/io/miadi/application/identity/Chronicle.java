package io.miadi.application.identity;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.outbox.Outbox;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.identity.PersonId;
import java.util.Map;

/** Tells the audit log and the outbox what a step did, within its unit of work. */
public record Chronicle(AuditLog audit, Outbox outbox) {
    private static final String ASKED = "asked";

    public void note(Actor actor, String action, PersonId person) {
        note(actor, action, person, Map.of());
    }

    public void note(Actor actor, String action, PersonId person, Map<String, String> facts) {
        audit.add(AuditEntry.fact(actor, action, "person:" + person, facts, ASKED));
    }

    public void add(AuditEntry entry) {
        audit.add(entry);
    }

    public void publish(IdentityEvent event) {
        outbox.add(event);
    }
}

package io.miadi.application.audit;

import io.miadi.application.outbox.Outbox;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.event.Event;

/** What every change leaves behind in its own transaction: a line in the audit log and an event. */
public record Trail(AuditLog audit, Outbox outbox) {
    public void leave(AuditEntry entry, Event event) {
        audit.add(entry);
        outbox.add(event);
    }

    /** A step that is nobody's news. */
    public void leave(AuditEntry entry) {
        audit.add(entry);
    }
}

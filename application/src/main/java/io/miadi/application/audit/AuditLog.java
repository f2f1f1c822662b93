package io.miadi.application.audit;

import io.miadi.domain.audit.AuditEntry;

/** Adds to the audit log within the current unit of work; entries can only be added, never changed or taken away. */
public interface AuditLog {
    void add(AuditEntry entry);
}

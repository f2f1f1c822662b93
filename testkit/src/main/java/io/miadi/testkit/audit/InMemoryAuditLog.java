package io.miadi.testkit.audit;

import io.miadi.application.audit.AuditLog;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the entries of committed steps in the order in which they were added. */
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryAuditLog(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
        unitOfWork.onUndo(entries::removeLast);
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}

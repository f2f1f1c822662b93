package io.miadi.testkit.audit;

import io.miadi.application.audit.AuditLog;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** Keeps the entries of committed steps in the order in which they were added. */
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryAuditLog(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(AuditEntry entry) {
        unitOfWork.run(() -> {
            unitOfWork.onUndo(entries::removeLast);
            return entries.add(entry);
        });
    }

    public List<AuditEntry> entries() {
        return after(0);
    }

    /** The entries behind the first so many. */
    public List<AuditEntry> after(int count) {
        return unitOfWork.run(() -> List.copyOf(entries.subList(count, entries.size())));
    }

    public int count() {
        return unitOfWork.run(entries::size);
    }
}

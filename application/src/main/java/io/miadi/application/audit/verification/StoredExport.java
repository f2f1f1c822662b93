package io.miadi.application.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.verification.AuditExport;
import io.miadi.domain.audit.verification.ExportedEntry;
import java.util.List;
import java.util.stream.Stream;

/** The log as it is stored, up to a size, in the form that is verified. */
record StoredExport(StoredLog log, long size, List<String> checkpoints) implements AuditExport {
    @Override
    public Stream<ExportedEntry> entries() {
        return log.entries(0, size).map(placed -> ExportedEntry.of(placed.index(), placed.entry()));
    }

    @Override
    public Stream<Hash> hashes() {
        return log.hashes(0, size);
    }
}

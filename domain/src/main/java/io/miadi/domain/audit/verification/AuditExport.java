package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import java.util.List;
import java.util.stream.Stream;

/**
 * An export of the audit log up to a signed checkpoint. Streams are asked for anew for each reading, a handful of times at the most,
 * and closed after it; nothing is held in memory.
 */
public interface AuditExport {
    /** From the first, in the order of the export. */
    Stream<ExportedEntry> entries();

    /**
     * The hashes of the leaves in the order of the log, stored apart from the entries. Once a checkpoint has proven them they tell which
     * entry is wrong; without them only a stretch between two checkpoints can be named. A copy kept outside the database serves best.
     */
    Stream<Hash> hashes();

    /** Signed notes as they were published, in any order. */
    List<String> checkpoints();
}

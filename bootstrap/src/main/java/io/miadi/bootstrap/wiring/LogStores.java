package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.look.LogEntries;
import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.audit.verification.StoredLog;
import io.miadi.application.audit.verification.Verifications;
import io.miadi.persistence.audit.JdbiCheckpoints;
import io.miadi.persistence.audit.JdbiLogEntries;
import io.miadi.persistence.audit.JdbiMerkleLog;
import io.miadi.persistence.audit.JdbiStoredLog;
import io.miadi.persistence.audit.JdbiVerifications;
import io.miadi.persistence.database.DatabaseSession;

/** What is kept of the audit log beside its entries. */
public record LogStores(
        MerkleLog tree, Checkpoints checkpoints, LogEntries entries, StoredLog whole, Verifications verifications) {
    static LogStores in(DatabaseSession session) {
        return new LogStores(
                new JdbiMerkleLog(session),
                new JdbiCheckpoints(session),
                new JdbiLogEntries(session),
                new JdbiStoredLog(session),
                new JdbiVerifications(session));
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.persistence.audit.JdbiMerkleLog;
import io.miadi.persistence.database.DatabaseSession;

/** What is kept of the audit log beside its entries. */
public record LogStores(MerkleLog tree) {
    static LogStores in(DatabaseSession session) {
        return new LogStores(new JdbiMerkleLog(session));
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.sequence.SequenceEntries;

/** The audit log: placing entries. */
public record AuditFeature(SequenceEntries sequence) {
    public static AuditFeature of(Stores stores) {
        return new AuditFeature(
                new SequenceEntries(stores.unitOfWork(), stores.log().tree()));
    }
}

package io.miadi.application.reconciliation.statement;

import java.util.UUID;

/** Names one file that was received. */
public record StatementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

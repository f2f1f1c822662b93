package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;

/**
 * {@code STATEMENT_REVISED}: the provider now says something else under an id and kind than it said before. Both versions are
 * kept; a person decides.
 */
public record Revision(AcceptedRow newer, Line older) {
    public Revision {
        if (newer.line().id().equals(older.id())) {
            throw new IllegalArgumentException("a revision differs from what it revises");
        }
    }
}

package io.miadi.domain.reconciliation;

/** By which way a line reached us. The same money may be reported by each of them, and is one line. */
public enum LineSource {
    /** A file that somebody sent. */
    STATEMENT,
    /** The provider's unasked word about a payment, which nobody signed. */
    CONFIRMATION,
    /** The provider's list of payments, fetched by us. */
    PULL,
    /** The provider's answer about one payment. */
    STATUS;

    /** Whether a second report in other words is the provider's change of mind: true of its own books and nothing else. */
    public boolean isBook() {
        return this == STATEMENT;
    }
}

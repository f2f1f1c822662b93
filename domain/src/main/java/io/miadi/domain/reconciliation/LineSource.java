package io.miadi.domain.reconciliation;

/** By which way a line reached us. The same money may be reported by each of them, and is one line. */
public enum LineSource {
    /** The provider's unasked word about a payment, which nobody signed. */
    CONFIRMATION(2),
    /** The provider's answer about one payment, which it sends as unsigned. */
    STATUS(2),
    /** The provider's list of payments, fetched by us. */
    PULL(4),
    /** A file of the provider's books. */
    STATEMENT(5);

    private final int weight;

    LineSource(int weight) {
        this.weight = weight;
    }

    /** How much it proves, on the scale of evidence from 1 to 5. */
    public int weight() {
        return weight;
    }

    /** Whether a second report in other words is the provider's change of mind: true of its own books and nothing else. */
    public boolean isBook() {
        return this == STATEMENT;
    }
}

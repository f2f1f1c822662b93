package io.miadi.domain.reconciliation;

/** Which way money went, from the practice's point of view. */
public enum Direction {
    IN,
    OUT;

    /** The same, seen from the other side. */
    public Direction opposite() {
        return this == IN ? OUT : IN;
    }
}

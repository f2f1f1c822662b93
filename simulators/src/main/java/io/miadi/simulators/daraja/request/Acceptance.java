package io.miadi.simulators.daraja.request;

/** Whether a request is taken. */
public sealed interface Acceptance {
    record Taken(Accepted accepted) implements Acceptance {}

    /** The merchant's id was used before: that request, not this one, counts. */
    record Duplicate() implements Acceptance {}
}

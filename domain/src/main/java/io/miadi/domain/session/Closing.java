package io.miadi.domain.session;

/** Who or what ended a session before it took place, which decides what a paid client gets back. */
public enum Closing {
    /** Cancelled by the client while the policy still gives everything back. */
    EARLY,
    /** Cancelled by the client after that. */
    LATE,
    /** Cancelled by the practice, at any time. */
    BY_PRACTICE
}

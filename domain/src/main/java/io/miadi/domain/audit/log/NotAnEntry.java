package io.miadi.domain.audit.log;

/** These bytes are no entry; it never leaves this package. */
final class NotAnEntry extends Exception {
    private static final long serialVersionUID = 1;

    NotAnEntry(String reason) {
        super(reason);
    }

    NotAnEntry(String reason, Exception cause) {
        super(reason, cause);
    }
}

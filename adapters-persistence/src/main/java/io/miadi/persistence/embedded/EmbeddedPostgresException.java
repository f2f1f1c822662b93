package io.miadi.persistence.embedded;

/** The embedded server cannot be started or stopped; the message says to its operator what is wrong and what to do. */
public final class EmbeddedPostgresException extends RuntimeException {
    public EmbeddedPostgresException(String message) {
        super(message);
    }

    public EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.miadi.application.transaction;

/**
 * The store cannot be reached, is starting or stopping, takes no writes, or has no connection free in time. Callers answer
 * "try again later".
 *
 * <p>When it comes out of a commit, whether the step was stored is not known: the caller repeats it only under its
 * idempotency key.
 */
public final class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

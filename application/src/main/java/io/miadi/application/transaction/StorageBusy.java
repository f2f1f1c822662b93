package io.miadi.application.transaction;

/**
 * A step of the store waited too long for somebody else's lock, its statement took too long, or others were faster each time it
 * was tried; it was rolled back for certain. Callers answer "try again later". The store itself works, so unlike with
 * {@link StorageUnavailable} other steps may fare better: a pass over many things goes on with the next one.
 */
public final class StorageBusy extends RuntimeException {
    public StorageBusy(String message, Throwable cause) {
        super(message, cause);
    }
}

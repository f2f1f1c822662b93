package io.miadi.application.transaction;

/**
 * A step of the store waited too long for somebody else's lock, or its statement took too long, and was rolled back for certain.
 * Callers answer "try again later". The store itself works, so unlike with {@link StorageUnavailable} other steps may fare
 * better: a pass over many things goes on with the next one.
 */
public final class StorageBusy extends RuntimeException {
    public StorageBusy(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.miadi.persistence.backup;

/** A copy cannot be made or brought back; the message tells the operator why, and that nothing was changed. */
public final class BackupException extends RuntimeException {
    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}

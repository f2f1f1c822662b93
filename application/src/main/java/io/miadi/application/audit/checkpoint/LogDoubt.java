package io.miadi.application.audit.checkpoint;

/** The log is not what was signed before; nobody signs it until a person has looked. The message says what is wrong. */
public final class LogDoubt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogDoubt(String what) {
        super(what);
    }
}

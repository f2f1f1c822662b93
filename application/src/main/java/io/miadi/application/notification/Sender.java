package io.miadi.application.notification;

/** What every way out has in common: it may keep away for a while from a server that does not answer. */
public interface Sender {
    /**
     * How many messages would be handed over now: none while it keeps away, one when it would try whether the server is back. Does
     * not block.
     */
    default int room() {
        return Integer.MAX_VALUE;
    }
}

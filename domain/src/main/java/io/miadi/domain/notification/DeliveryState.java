package io.miadi.domain.notification;

/** Where one notification on one channel stands. */
public enum DeliveryState {
    /** To be handed off when its time comes. */
    WAITING,
    /** An attempt is written down and the provider is being called. */
    SENDING,
    /** Handed off. On a channel without receipts this is the end. */
    ACCEPTED,
    /** The provider will not have it, or all tries are used up. */
    REFUSED,
    /** Handed to the provider without a word back: it may have arrived. */
    UNKNOWN,
    /** Not handed off, and the reason is kept. */
    DROPPED;

    public boolean isTerminal() {
        return switch (this) {
            case ACCEPTED, REFUSED, DROPPED -> true;
            case WAITING, SENDING, UNKNOWN -> false;
        };
    }
}

package io.miadi.simulators.daraja.stk;

/** Carries callbacks to the merchant. Called once a delivery, by many threads. */
public interface Postman {
    /** May block until the receiver answered. */
    void carry(Callback callback);

    /** A fault kept the callback from being sent; it is remembered, so that it can still come late. */
    void lose(Callback callback);
}

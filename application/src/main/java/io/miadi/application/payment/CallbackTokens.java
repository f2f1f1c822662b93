package io.miadi.application.payment;

/** Makes the secrets of callback paths and the keyed hashes by which they are found again. */
public interface CallbackTokens {
    CallbackToken next();

    /** A keyed hash as lower-case hexadecimal; without the key, which is kept outside the store, it tells nothing. */
    String hash(CallbackToken token);
}

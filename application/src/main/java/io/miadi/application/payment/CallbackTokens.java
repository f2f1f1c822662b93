package io.miadi.application.payment;

import java.util.List;

/** Makes the secrets of callback paths and the keyed hashes by which they are found again. */
public interface CallbackTokens {
    CallbackToken next();

    /** A keyed hash as lower-case hexadecimal; without the key, which is kept outside the store, it tells nothing. */
    String hash(CallbackToken token);

    /** The hashes under every key that may have made one: a callback can come long after its key was renewed. */
    List<String> candidates(CallbackToken token);
}

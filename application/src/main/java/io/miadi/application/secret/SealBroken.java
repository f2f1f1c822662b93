package io.miadi.application.secret;

/** A sealed value did not open: it was altered or moved, or its key is gone. The message names the place and no content. */
public final class SealBroken extends RuntimeException {
    public SealBroken(SealedPlace place, Throwable cause) {
        super("a sealed value does not open: " + place, cause);
    }
}

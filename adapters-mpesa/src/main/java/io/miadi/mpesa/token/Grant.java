package io.miadi.mpesa.token;

import java.time.Instant;

/** What asking for an access token came to. */
public sealed interface Grant {
    /**
     * A token to be used.
     *
     * @param freshUntil when it should be renewed, well before it ends
     */
    record Held(String token, Instant freshUntil) implements Grant {
        String authorization() {
            return "Bearer " + token;
        }

        @Override
        public String toString() {
            return "Held(***)";
        }
    }

    /**
     * No token.
     *
     * @param cause what is wrong and how to mend it, without any secret
     */
    record Missing(String cause) implements Grant {}
}

package io.miadi.domain.identity;

import java.util.UUID;

/** Names one login. It identifies and never authorises: only the secret that was handed out with it does. */
public record LoginId(UUID value) {
    public static LoginId parse(String text) {
        return new LoginId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.miadi.domain.identity;

import java.util.UUID;

/** Names one API key. It identifies and never authorises. */
public record ApiKeyId(UUID value) {
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

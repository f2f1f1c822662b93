package io.miadi.domain.identity;

import java.time.Instant;

/**
 * Lets a machine act for the person who made it, with some of that person's roles and never more than the person has.
 *
 * @param prefix the beginning of the key by which people recognise it
 * @param label what it is for, in the owner's words, at most 80 characters
 */
public record ApiKey(ApiKeyId id, PersonId owner, String prefix, String label, Roles scopes, Instant createdAt) {
    public static final int MAX_LABEL = 80;

    public ApiKey {
        if (label.isBlank() || label.length() > MAX_LABEL) {
            throw new IllegalArgumentException("a key has a label of 1 to " + MAX_LABEL + " characters");
        }
    }
}

package io.miadi.application.identity;

import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.PasswordHash;

/**
 * Makes passwords unreadable and compares them, slowly on purpose. Only a few at a time; whoever finds the queue full is told
 * that it is busy, at once.
 */
public interface PasswordHasher {
    Hashing hash(Secret password);

    Comparison compare(Secret password, PasswordHash hash);

    /** Does the work of a comparison where there is nothing to compare with, so that time tells nobody who has an account. */
    Comparison compareWithNothing(Secret password);

    sealed interface Hashing {
        record Hashed(PasswordHash hash) implements Hashing {}

        record Busy() implements Hashing {}
    }

    sealed interface Comparison {
        /** @param outdated whether the hash was made with weaker parameters than today's */
        record Same(boolean outdated) implements Comparison {}

        record Different() implements Comparison {}

        record Busy() implements Comparison {}
    }
}

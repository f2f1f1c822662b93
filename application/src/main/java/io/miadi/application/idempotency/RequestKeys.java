package io.miadi.application.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the keys of requests. The key is claimed in the unit of work that creates something, with the id of what it
 * creates; the answer is added after. When the process dies in between, the answer is made anew from what was created.
 */
public interface RequestKeys {
    /** Claims the key for what is being created; of any number of claims at once exactly one is fresh. */
    Claim claim(RequestKey key, UUID creates, Instant now);

    /** Gives a fresh claim back in the unit of work that made it, when nothing was created: the caller may try again. */
    void release(RequestKey key);

    /** From now on the key stands for this instead, in the unit of work that creates it: what it made before came to nothing. */
    void stand(RequestKey key, UUID creates);

    /**
     * Keeps the answer that every later request with this key gets; the first one given stays. Of two requests that come to
     * their answers at once, both must send what is returned: the answer that stayed.
     *
     * @return the answer that is kept, or the given one when the key is not known any more
     */
    StoredAnswer answer(RequestKey key, StoredAnswer answer);

    /** Forgets keys claimed before the given time; returns how many. */
    int forgetBefore(Instant time);

    sealed interface Claim {
        record Fresh() implements Claim {}

        /** @param answer empty while the first request is still running, or when the process died under it */
        record Repeated(UUID created, Optional<StoredAnswer> answer, Instant since) implements Claim {}

        /** The key was used for another request. */
        record Different() implements Claim {}
    }

    record StoredAnswer(int status, String body) {}
}

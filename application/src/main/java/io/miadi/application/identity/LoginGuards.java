package io.miadi.application.identity;

import io.miadi.domain.identity.LoginGuard;
import java.time.Instant;

/** How often somebody failed to sign in, for addresses with and without an account alike. Changes happen within a unit of work. */
public interface LoginGuards {
    /** The guard, clear if there is none, locked until the unit of work ends. */
    LoginGuard lock(Key key);

    void save(Key key, LoginGuard guard, Instant at);

    /** Forgets guards that were last changed before then; returns how many, at most the limit. */
    int forget(Instant before, int limit);

    /**
     * Whose failures are counted.
     *
     * @param nameHash the keyed hash, in hexadecimal, of the address that was typed; the address itself is not kept, because
     *     people type passwords there
     * @param familiar whether the caller's network address is one from which the person signed in lately: such callers are
     *     counted apart, so that strangers cannot make the owner wait
     */
    record Key(String nameHash, boolean familiar) {}
}

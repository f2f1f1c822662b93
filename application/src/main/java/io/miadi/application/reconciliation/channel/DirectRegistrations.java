package io.miadi.application.reconciliation.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the provider was asked to tell us, and what it answered. */
public interface DirectRegistrations {
    /** @param hook the address that was opened for it; it stays good whatever the answer, since an answer can be lost */
    void add(DirectRegistration asked, UUID hook);

    void answered(DirectRegistration registration, Instant at);

    /** The latest of the account. */
    Optional<DirectRegistration> latest(String account);

    /** The latest of the account that the provider confirmed. */
    Optional<DirectRegistration> latestDone(String account);
}

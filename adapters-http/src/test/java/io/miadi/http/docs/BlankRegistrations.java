package io.miadi.http.docs;

import io.miadi.application.reconciliation.channel.DirectRegistration;
import io.miadi.application.reconciliation.channel.DirectRegistrations;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Registrations that nobody remembers. */
final class BlankRegistrations implements DirectRegistrations {
    @Override
    public void add(DirectRegistration asked, UUID hook) {}

    @Override
    public void answered(DirectRegistration registration, Instant at) {}

    @Override
    public Optional<DirectRegistration> latest(String account) {
        return Optional.empty();
    }

    @Override
    public Optional<DirectRegistration> latestDone(String account) {
        return Optional.empty();
    }
}

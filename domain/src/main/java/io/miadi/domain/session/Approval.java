package io.miadi.domain.session;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;

/**
 * Who approved a session and when, and the cancellation policy as it was at that moment, eased since if the practice moved the
 * session without being asked.
 */
public record Approval(PersonId by, Instant at, CancellationPolicy policy) {
    Approval eased() {
        return new Approval(by, at, policy.eased());
    }
}

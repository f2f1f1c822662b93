package io.miadi.domain.payment;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;

/** That a named member of staff gave up waiting for an unknown attempt, so that the client may try again. */
public record Release(PersonId by, String reason, Instant at) {}

package io.miadi.domain.refund;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;

/** Who decided about a proposal, for or against. */
public record Decision(PersonId by, Instant at) {}

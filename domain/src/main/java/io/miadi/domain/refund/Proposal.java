package io.miadi.domain.refund;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wants money to go back, and why.
 *
 * @param by absent where the system saw by itself that money is owed
 * @param reason 1 to 200 characters for the people who decide
 */
public record Proposal(Optional<PersonId> by, String reason, Instant at) {}

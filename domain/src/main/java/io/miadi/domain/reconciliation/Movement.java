package io.miadi.domain.reconciliation;

import io.miadi.domain.money.Money;
import java.time.Instant;

/** What moved, which way, and when the reporting party says that it did. */
public record Movement(LineKind kind, Direction direction, Money amount, Instant at) {}

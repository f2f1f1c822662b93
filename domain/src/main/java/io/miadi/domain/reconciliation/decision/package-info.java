/** What matching says: which lines and records of ours are the same money, of what class that is, and why. Values only; who makes them is {@code matching}. Open {@link io.miadi.domain.reconciliation.decision.Decision} first, then {@link io.miadi.domain.reconciliation.decision.MatchClass}. */
@NullMarked
package io.miadi.domain.reconciliation.decision;

import org.jspecify.annotations.NullMarked;

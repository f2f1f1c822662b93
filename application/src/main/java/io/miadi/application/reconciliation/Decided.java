package io.miadi.application.reconciliation;

import io.miadi.domain.reconciliation.decision.Decision;

/**
 * A decision as it is kept.
 *
 * @param number counts all decisions from one, in the order in which they were made
 * @param input the sequence of the input after which it was made
 * @param rules the version of the rules that made it
 */
public record Decided(long number, long input, String rules, Decision decision) {}

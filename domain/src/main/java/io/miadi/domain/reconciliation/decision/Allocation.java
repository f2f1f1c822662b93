package io.miadi.domain.reconciliation.decision;

import io.miadi.domain.money.Money;

/** How much of a group's money pays one due. */
public record Allocation(String due, Money amount) {}

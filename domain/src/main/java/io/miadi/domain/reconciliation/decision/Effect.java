package io.miadi.domain.reconciliation.decision;

import java.util.List;

/**
 * What a decision does to dues.
 *
 * @param allocations what of the money pays which due; what is left is unapplied client funds
 * @param difference minor units that were reported beyond what was wanted, negative when less; it is posted or is an
 *     exception, and never disappears
 */
public record Effect(List<Allocation> allocations, long difference) {
    public static final Effect NONE = new Effect(List.of(), 0);

    public Effect {
        allocations = List.copyOf(allocations);
    }

    public static Effect pays(List<Allocation> allocations) {
        return new Effect(allocations, 0);
    }
}

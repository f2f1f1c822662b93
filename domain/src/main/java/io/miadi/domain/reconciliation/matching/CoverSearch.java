package io.miadi.domain.reconciliation.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Finds the sets of two or more items whose amounts add up to a target, by depth-first search with bounds. It stops at the
 * second set, because two are as good as a hundred: nobody can say which it is.
 */
final class CoverSearch<T> {
    static final int MOST_CANDIDATES = 24;
    static final int MOST_MEMBERS = 8;
    static final int MOST_NODES = 200_000;

    /** What a search found. */
    sealed interface Found<T> {}

    record None<T>() implements Found<T> {}

    record One<T>(List<T> members) implements Found<T> {}

    record Several<T>() implements Found<T> {}

    /** The search ended at a limit, which is not "no cover". */
    record Limit<T>() implements Found<T> {}

    private final List<T> candidates;
    private final long[] amounts;
    /** What all candidates from an index on add up to. */
    private final long[] rest;

    private final List<T> taken = new ArrayList<>();
    private List<T> first = List.of();
    private int solutions;
    private int nodes;

    private CoverSearch(List<T> candidates, ToLongFunction<T> amount) {
        this.candidates = candidates;
        this.amounts = candidates.stream().mapToLong(amount).toArray();
        this.rest = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            rest[i] = Math.addExact(rest[i + 1], amounts[i]);
        }
    }

    /**
     * @param amount positive minor units of one currency
     * @param order decides between equal amounts, so that the search is the same whatever the order of input
     */
    static <T> Found<T> find(long target, List<T> items, ToLongFunction<T> amount, Comparator<T> order) {
        var candidates = items.stream()
                .filter(item -> amount.applyAsLong(item) <= target)
                .sorted(Comparator.comparingLong(amount).reversed().thenComparing(order))
                .toList();
        if (candidates.size() > MOST_CANDIDATES) {
            return new Limit<>();
        }
        return new CoverSearch<>(candidates, amount).run(target);
    }

    private Found<T> run(long target) {
        search(0, target);
        if (solutions > 1) {
            return new Several<>();
        }
        if (nodes > MOST_NODES) {
            return new Limit<>();
        }
        return solutions == 0 ? new None<>() : new One<>(first);
    }

    private void search(int from, long left) {
        if (solutions > 1 || ++nodes > MOST_NODES) {
            return;
        }
        if (left == 0) {
            if (taken.size() > 1 && solutions++ == 0) {
                first = List.copyOf(taken);
            }
            return;
        }
        if (from == amounts.length || left < 0 || rest[from] < left || taken.size() == MOST_MEMBERS) {
            return;
        }
        taken.add(candidates.get(from));
        search(from + 1, left - amounts[from]);
        taken.removeLast();
        search(from + 1, left);
    }
}

package io.miadi.domain.reconciliation.decision;

import java.util.List;

/**
 * Why a decision is left to a person.
 *
 * @param rivals ids of lines and dues that could have been it as well, at most {@link #MOST_RIVALS} of them
 * @param suggestion what the practice's policy, the oldest due first, would do; it decides nothing
 */
public record Doubt(List<String> rivals, List<Allocation> suggestion) {
    public static final int MOST_RIVALS = 24;

    public static final Doubt NONE = new Doubt(List.of(), List.of());

    public Doubt {
        rivals = List.copyOf(rivals);
        suggestion = List.copyOf(suggestion);
    }

    public static Doubt between(List<String> rivals) {
        return new Doubt(rivals.stream().limit(MOST_RIVALS).toList(), List.of());
    }
}

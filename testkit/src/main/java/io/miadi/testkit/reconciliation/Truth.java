package io.miadi.testkit.reconciliation;

import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose money each line really is.
 *
 * @param payments the due that each line was meant for, by the line's id; money that was paid a second time is meant for it too
 */
public record Truth(Map<String, String> payments) {
    public Truth {
        payments = Map.copyOf(payments);
    }

    /** Decisions without a person that give a line's money to a due that it was not meant for. */
    public List<Decision> wrong(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision::automatic)
                .filter(this::isWrong)
                .toList();
    }

    private boolean isWrong(Decision decision) {
        var meant = new TreeSet<String>();
        decision.lines().forEach(line -> meant.add(payments.getOrDefault(line.id(), "nobody")));
        var given = new TreeSet<String>();
        decision.effect().allocations().stream().map(Allocation::due).forEach(given::add);
        return !given.isEmpty() && !given.equals(meant);
    }

    /** @return the lines, of those that are payments, in decisions without a person */
    public Set<String> automatic(List<Decision> decisions) {
        var lines = new TreeSet<String>();
        decisions.stream()
                .filter(Decision::automatic)
                .flatMap(decision -> decision.lines().stream())
                .filter(line -> payments.containsKey(line.id()))
                .forEach(line -> lines.add(line.id()));
        return lines;
    }
}

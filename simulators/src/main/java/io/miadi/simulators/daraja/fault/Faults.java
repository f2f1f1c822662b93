package io.miadi.simulators.daraja.fault;

import io.miadi.simulators.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script of what goes wrong. Rules strike in the order in which they were added. Safe for many threads. */
public final class Faults {
    private final Dice dice;
    private final Map<FaultPoint, List<Armed>> script = new EnumMap<>(FaultPoint.class);
    private long struck;

    public Faults(Dice dice) {
        this.dice = dice;
    }

    public synchronized void add(FaultRule rule) {
        script.computeIfAbsent(rule.fault().kind().point(), point -> new ArrayList<>())
                .add(new Armed(rule));
    }

    /** Strikes once, at the next occasion, whoever it is. */
    public Faults next(FaultKind kind) {
        return next(Fault.of(kind));
    }

    public Faults next(Fault fault) {
        add(new FaultRule(fault, new Target.Anyone(), 1, 1));
        return this;
    }

    /** Strikes every time, until {@link #clear}. */
    public Faults always(Fault fault, Target target) {
        add(new FaultRule(fault, target, FaultRule.ALWAYS, 1));
        return this;
    }

    /** Strikes by seeded chance, until {@link #clear}. */
    public Faults sometimes(Fault fault, double probability) {
        add(new FaultRule(fault, new Target.Anyone(), FaultRule.ALWAYS, probability));
        return this;
    }

    public synchronized void clear() {
        script.clear();
    }

    /** What is still armed, with the uses that are left. */
    public synchronized List<FaultRule> armed() {
        return script.values().stream().flatMap(List::stream).map(Armed::asRule).toList();
    }

    /** How many times a fault has struck. */
    public synchronized long struck() {
        return struck;
    }

    /** The first fault that strikes here, used up by one. */
    public synchronized Optional<Fault> strike(FaultPoint point, String msisdn, String accountReference) {
        for (var armed : script.getOrDefault(point, List.of())) {
            if (armed.strikes(msisdn, accountReference)) {
                drop(point);
                return Optional.of(armed.rule.fault());
            }
        }
        return Optional.empty();
    }

    /** All faults that strike here together, each used up by one. */
    public synchronized List<Fault> strikeAll(FaultPoint point, String msisdn, String accountReference) {
        var together = script.getOrDefault(point, List.of()).stream()
                .filter(armed -> armed.strikes(msisdn, accountReference))
                .map(armed -> armed.rule.fault())
                .toList();
        if (!together.isEmpty()) {
            drop(point);
        }
        return together;
    }

    private void drop(FaultPoint usedUpAt) {
        script.getOrDefault(usedUpAt, List.of()).removeIf(armed -> armed.left == 0);
    }

    private final class Armed {
        private final FaultRule rule;
        private long left;

        private Armed(FaultRule rule) {
            this.rule = rule;
            this.left = rule.uses();
        }

        private boolean strikes(String msisdn, String accountReference) {
            var hit = left > 0 && rule.target().matches(msisdn, accountReference) && dice.chance(rule.probability());
            if (hit) {
                left--;
                struck++;
            }
            return hit;
        }

        private FaultRule asRule() {
            return new FaultRule(rule.fault(), rule.target(), left, rule.probability());
        }
    }
}

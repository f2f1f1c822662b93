package io.miadi.testkit.world;

import java.util.EnumMap;
import java.util.Map;

/** How often each fault happens, in a thousand occasions. A fault without a rate never happens. */
public record Faults(Map<Fault, Integer> perMille) {
    public Faults {
        perMille = Map.copyOf(perMille);
        if (perMille.values().stream().anyMatch(rate -> rate < 0 || rate > 1000)) {
            throw new IllegalArgumentException("a rate is between 0 and 1000: " + perMille);
        }
    }

    /** A world in which nothing goes wrong but what people do. */
    public static Faults none() {
        return new Faults(Map.of());
    }

    /** A bad week: every fault that there is, each often enough to meet the others. */
    public static Faults defaults() {
        var rates = new EnumMap<Fault, Integer>(Fault.class);
        for (var fault : Fault.values()) {
            rates.put(fault, 30);
        }
        rates.put(Fault.SLOW, 60);
        rates.put(Fault.CALLBACK_LOST, 60);
        rates.put(Fault.CALLBACK_TWICE, 80);
        rates.put(Fault.QUESTION_FAILS, 100);
        rates.put(Fault.STORE_FAILS, 2);
        rates.put(Fault.CRASH, 2);
        return new Faults(rates);
    }

    /** A week in which hardly anything works at the first try. */
    public static Faults harsh() {
        var rates = new EnumMap<Fault, Integer>(Fault.class);
        for (var fault : Fault.values()) {
            rates.put(fault, 150);
        }
        rates.put(Fault.STORE_FAILS, 20);
        rates.put(Fault.CRASH, 20);
        return new Faults(rates);
    }

    /** The same with one rate changed. */
    public Faults with(Fault fault, int rate) {
        var rates = new EnumMap<Fault, Integer>(Fault.class);
        rates.putAll(perMille);
        rates.put(fault, rate);
        return new Faults(rates);
    }

    int rate(Fault fault) {
        return perMille.getOrDefault(fault, 0);
    }
}

package io.miadi.testkit.world;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened how often. */
final class Tally {
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Map<CrashPoint, Integer> crashes = new EnumMap<>(CrashPoint.class);
    private final Map<String, Integer> scenarios = new HashMap<>();
    private long deeds;
    private long looks;
    private long words;
    private long jobs;
    private long facts;
    private long commits;

    void fault(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    void crash(CrashPoint point) {
        crashes.merge(point, 1, Integer::sum);
    }

    void scenario(String name) {
        scenarios.merge(name, 1, Integer::sum);
    }

    /** A person did something. */
    void deed() {
        deeds++;
    }

    /** A waiting person looked at the status. */
    void look() {
        looks++;
    }

    /** The provider said something: an answer, a callback. */
    void word() {
        words++;
    }

    /** A job of ours did something by itself. */
    void job() {
        jobs++;
    }

    void facts(int committed) {
        facts += committed;
    }

    void commit() {
        commits++;
    }

    void add(Tally other) {
        other.faults.forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
        other.crashes.forEach((point, count) -> crashes.merge(point, count, Integer::sum));
        other.scenarios.forEach((name, count) -> scenarios.merge(name, count, Integer::sum));
        deeds += other.deeds;
        looks += other.looks;
        words += other.words;
        jobs += other.jobs;
        facts += other.facts;
        commits += other.commits;
    }

    Report.Steps steps() {
        return new Report.Steps(deeds, looks, words, jobs, facts, commits);
    }

    Map<String, Integer> scenarios() {
        var all = new TreeMap<>(scenarios);
        faults.forEach((fault, count) -> all.put("fault " + fault, count));
        return all;
    }

    Map<CrashPoint, Integer> crashes() {
        return Map.copyOf(crashes);
    }
}

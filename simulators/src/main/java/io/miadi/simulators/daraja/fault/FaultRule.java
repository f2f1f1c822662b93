package io.miadi.simulators.daraja.fault;

/**
 * When a fault strikes.
 *
 * @param uses how many times at most
 * @param probability of striking at each occasion, 1 for surely
 */
public record FaultRule(Fault fault, Target target, long uses, double probability) {
    /** A number of uses that no run reaches. */
    public static final long ALWAYS = Long.MAX_VALUE;

    public FaultRule {
        if (uses < 1 || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("a fault needs at least one use and a probability above 0, up to 1");
        }
    }
}

package io.miadi.application.hook;

/** Whoever an address was opened for. */
@FunctionalInterface
public interface HookListener {
    /** Within the unit of work that marks the delivery done; what it throws puts the delivery off. */
    void hear(Hooks.Delivery delivery);
}

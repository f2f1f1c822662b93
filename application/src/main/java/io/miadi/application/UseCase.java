package io.miadi.application;

/**
 * One thing that can be done or asked, as a concrete class with one public method.
 *
 * <p>The one interface of all use cases lets the wiring wrap any of them with timing and correlation. It is never a place for a
 * transaction: a use case that speaks to a provider opens and closes its own, with the network in between.
 *
 * @param <C> what is asked for, a nested {@code Command} or {@code Query}
 * @param <R> how it went, a nested sealed {@code Outcome} or a {@code View}
 */
@FunctionalInterface
public interface UseCase<C, R> {
    R handle(C command);
}

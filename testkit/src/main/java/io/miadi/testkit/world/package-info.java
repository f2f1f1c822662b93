/**
 * The simulated world: the real use cases on in-memory ports in virtual time, with people who book and pay, a provider that
 * keeps books of its own and misbehaves, and a process that dies between any two durable steps. The invariants are checked
 * after every commit. Open {@link io.miadi.testkit.world.Simulation} first.
 */
@NullMarked
package io.miadi.testkit.world;

import org.jspecify.annotations.NullMarked;

/**
 * What goes wrong on purpose: scripted for the next request, a phone or an account reference, or left to seeded chance. Open
 * {@link io.miadi.simulators.daraja.fault.FaultKind} first.
 */
@NullMarked
package io.miadi.simulators.daraja.fault;

import org.jspecify.annotations.NullMarked;

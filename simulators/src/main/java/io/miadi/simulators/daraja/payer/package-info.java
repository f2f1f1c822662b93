/**
 * The people with the phones: what each does when a prompt appears, and the words by which the operator tells of it. Open
 * {@link io.miadi.simulators.daraja.payer.Behaviour} first.
 */
@NullMarked
package io.miadi.simulators.daraja.payer;

import org.jspecify.annotations.NullMarked;

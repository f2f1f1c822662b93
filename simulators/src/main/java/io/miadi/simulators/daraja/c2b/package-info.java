/**
 * Payments that a payer makes unasked to a PayBill number, and the addresses at which the merchant wants to hear of them. Open
 * {@link io.miadi.simulators.daraja.c2b.DirectPayments} first.
 */
@NullMarked
package io.miadi.simulators.daraja.c2b;

import org.jspecify.annotations.NullMarked;

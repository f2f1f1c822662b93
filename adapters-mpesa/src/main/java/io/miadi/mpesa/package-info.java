/**
 * M-Pesa through Safaricom's Daraja interface. Invariants: a push is written to the network at most once; an outcome is
 * certain only when Daraja's own words prove it; no secret, token or phone number leaves in a text. Open
 * {@link io.miadi.mpesa.DarajaPaymentProvider} first.
 */
@NullMarked
package io.miadi.mpesa;

import org.jspecify.annotations.NullMarked;

/**
 * What the practice's operator asks of Daraja: taking a payment back, paying a client, and what became of either. Open
 * {@link io.miadi.mpesa.refund.DarajaRefundProvider} first.
 */
@NullMarked
package io.miadi.mpesa.refund;

import org.jspecify.annotations.NullMarked;

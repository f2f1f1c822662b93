/** Asking for money, hearing what became of it, and settling: the attempt is written before the provider is called, and only evidence ends it. Open {@link io.miadi.application.payment.PaymentProvider} first. */
@NullMarked
package io.miadi.application.payment;

import org.jspecify.annotations.NullMarked;

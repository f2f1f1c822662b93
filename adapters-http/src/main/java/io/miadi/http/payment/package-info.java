/** Asking for money, the provider's callbacks, desk money and payments over HTTP. Open {@link io.miadi.http.payment.MpesaRoutes} first. */
@NullMarked
package io.miadi.http.payment;

import org.jspecify.annotations.NullMarked;

/**
 * For whoever pays, or builds on paying: the promise of each payment port as a contract to run, and stand-ins that keep it.
 * To judge a {@code PaymentProvider} of your own open {@link io.miadi.testkit.payment.PaymentProviderContract} first.
 */
@NullMarked
package io.miadi.testkit.payment;

import org.jspecify.annotations.NullMarked;

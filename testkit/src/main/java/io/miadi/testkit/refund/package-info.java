/**
 * What every provider of refunds and every store of them must do, and the ones in memory. Open
 * {@link io.miadi.testkit.refund.RefundProviderContract} first.
 */
@NullMarked
package io.miadi.testkit.refund;

import org.jspecify.annotations.NullMarked;

/**
 * Giving money back over HTTP, and the addresses at which the provider says what became of it. Open
 * {@link io.miadi.http.refund.RefundRoutes} first.
 */
@NullMarked
package io.miadi.http.refund;

import org.jspecify.annotations.NullMarked;

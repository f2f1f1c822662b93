/** The list of all transactions over HTTP. Open {@link io.miadi.http.payment.search.PaymentSearchRoutes} first. */
@NullMarked
package io.miadi.http.payment.search;

import org.jspecify.annotations.NullMarked;

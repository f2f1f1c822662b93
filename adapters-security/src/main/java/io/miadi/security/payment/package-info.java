/** The secrets in callback paths. Open {@link io.miadi.security.payment.KeyedCallbackTokens} first. */
@NullMarked
package io.miadi.security.payment;

import org.jspecify.annotations.NullMarked;

/**
 * Refunds and where each of them stands. Open {@link io.miadi.persistence.refund.JdbiRefunds} first.
 */
@NullMarked
package io.miadi.persistence.refund;

import org.jspecify.annotations.NullMarked;

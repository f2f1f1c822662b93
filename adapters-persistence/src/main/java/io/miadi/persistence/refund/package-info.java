/**
 * Refunds, and what the provider sends to our addresses about them. Open {@link io.miadi.persistence.refund.JdbiRefunds} first.
 */
@NullMarked
package io.miadi.persistence.refund;

import org.jspecify.annotations.NullMarked;

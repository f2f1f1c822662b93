/**
 * Giving money back: proposing, deciding, sending before and hearing after the network, and asking what became of it. Open
 * {@link io.miadi.application.refund.SendRefunds} first.
 */
@NullMarked
package io.miadi.application.refund;

import org.jspecify.annotations.NullMarked;

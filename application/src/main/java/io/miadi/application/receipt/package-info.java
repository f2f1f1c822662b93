/**
 * The receipt of money that came: what stands on it, who may have it, and how it is printed. A receipt says nothing about what a
 * session was for. Open {@link io.miadi.application.receipt.FindReceipt} first.
 */
@NullMarked
package io.miadi.application.receipt;

import org.jspecify.annotations.NullMarked;

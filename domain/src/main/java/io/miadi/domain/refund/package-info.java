/**
 * Money on its way back to the client who paid it: proposed, approved, sent, and ended only by the provider's word or a named
 * person's. Unknown is a state, and no provider is asked twice for the same money. Open
 * {@link io.miadi.domain.refund.Refund} first.
 */
@NullMarked
package io.miadi.domain.refund;

import org.jspecify.annotations.NullMarked;

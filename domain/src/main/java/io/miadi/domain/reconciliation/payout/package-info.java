/** Money on its way from a provider's account to the practice's bank: what fees should have been, whether a batch of payments closes with the payout to zero, and whether a clearing account holds exactly its open items. Fees are never netted away, and a difference is named, not absorbed. Open {@link io.miadi.domain.reconciliation.payout.PayoutBatch} first. */
@NullMarked
package io.miadi.domain.reconciliation.payout;

import org.jspecify.annotations.NullMarked;

package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.reconciliation.Balance;
import java.time.Instant;

/**
 * A movement that the provider still owes the practice, or the practice it, at the end of a period: in no confirmed group yet.
 *
 * @param amount below zero for what the practice owes, as a refund that no payout has netted
 */
public record OpenItem(String record, Balance amount, Instant since) {}

package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.reconciliation.Line;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that a line of the provider's books shows.
 *
 * @param receipt the provider's number of it; empty where the line's is none of ours' form
 * @param digest the line's fingerprint
 */
public record ReportedMoney(Money amount, Optional<Receipt> receipt, Instant at, String digest) {
    public static ReportedMoney of(Line line) {
        return new ReportedMoney(
                line.movement().amount(),
                Optional.ofNullable(line.traces().providerId())
                        .filter(Receipt::isReceipt)
                        .map(Receipt::new),
                line.movement().at(),
                line.id());
    }

    /** The strongest there is: a line with the provider's transaction id. */
    public Evidence evidence() {
        return new Evidence(
                EvidenceSource.STATEMENT,
                Strength.BOOKED,
                new Verdict.Moved(amount, receipt),
                at,
                digest,
                Optional.empty());
    }
}

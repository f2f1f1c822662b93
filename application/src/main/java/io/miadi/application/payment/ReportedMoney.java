package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that a line shows.
 *
 * @param receipt the provider's number of it; empty where the line's is none of ours' form
 * @param digest the line's fingerprint
 * @param voice the way by which we know
 */
public record ReportedMoney(Money amount, Optional<Receipt> receipt, Instant at, String digest, LineSource voice) {
    /** @param voice of all that told of the line the one that weighs most */
    public static ReportedMoney of(Line line, LineSource voice) {
        return new ReportedMoney(
                line.movement().amount(),
                Optional.ofNullable(line.traces().providerId())
                        .filter(Receipt::isReceipt)
                        .map(Receipt::new),
                line.movement().at(),
                line.id(),
                voice);
    }

    /** A row of the provider's books is the strongest there is, what we fetched comes next, and nobody signs what it sends by itself. */
    public Evidence evidence() {
        return new Evidence(source(), strength(), new Verdict.Moved(amount, receipt), at, digest, Optional.empty());
    }

    private EvidenceSource source() {
        return switch (voice) {
            case STATEMENT -> EvidenceSource.STATEMENT;
            case PULL -> EvidenceSource.QUERY;
            case CONFIRMATION, STATUS -> EvidenceSource.CALLBACK;
        };
    }

    private Strength strength() {
        return switch (voice) {
            case STATEMENT -> Strength.BOOKED;
            case PULL -> Strength.FETCHED;
            case CONFIRMATION, STATUS -> Strength.UNSIGNED_CALLBACK;
        };
    }
}

package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import java.time.Duration;

/**
 * What the provider takes and how often it may be asked.
 *
 * @param largestPush the most that one prompt can ask for
 * @param asksPerMinute how many questions a minute all nodes together may ask the provider
 * @param patience how long a provider that was certainly not reached is tried again while the client waits
 * @param refundAlone up to which one person may propose a refund and approve it; above it two people are needed
 */
public record PaymentLimits(Money largestPush, int asksPerMinute, Duration patience, Money refundAlone) {
    /** M-Pesa's limit for one transaction in 2026, five questions a minute, one minute of patience. */
    public static PaymentLimits defaults() {
        return new PaymentLimits(Money.kes(250_000), 5, Duration.ofSeconds(60), Money.kes(5_000));
    }
}

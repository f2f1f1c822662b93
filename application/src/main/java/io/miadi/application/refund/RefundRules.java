package io.miadi.application.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.refund.RefundWay;

/**
 * What the practice decided about refunds.
 *
 * @param alone up to which one person may propose and approve; above it two people are needed
 * @param sends whether the provider can be asked to send money back; without it a person does
 */
public record RefundRules(Money alone, boolean sends) {
    RefundWay way(PaymentMethod method) {
        return sends ? RefundWay.of(method) : RefundWay.BY_HAND;
    }
}

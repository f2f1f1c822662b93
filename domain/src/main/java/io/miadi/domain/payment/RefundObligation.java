package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import java.time.Instant;

/** That a client is owed money back, after the policy frozen at approval. It is listed here; paying it out is a refund of its own. */
public record RefundObligation(PaymentId payment, Money amount, String reason, Instant at) {}

package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Closing;
import java.time.Instant;

/** That a client is owed money back, after the policy frozen at approval. It is listed here; paying it out is a refund of its own. */
public record RefundObligation(PaymentId payment, Money amount, Closing because, Instant at) {}

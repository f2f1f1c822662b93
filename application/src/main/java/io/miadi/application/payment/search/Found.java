package io.miadi.application.payment.search;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;

/** A transaction with its due and the people whom it is about. */
public record Found(Transactions.Hit hit, Payment payment, Attempt attempt) {}

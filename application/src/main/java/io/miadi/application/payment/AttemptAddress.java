package io.miadi.application.payment;

import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;

/** Where an attempt belongs: its session is what gets locked, its payment is what gets judged. */
public record AttemptAddress(SessionId session, PaymentId payment, AttemptId attempt) {}

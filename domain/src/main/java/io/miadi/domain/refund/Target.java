package io.miadi.domain.refund;

import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;

/** Whose money goes back: that of one attempt. Its session is what gets locked. */
public record Target(SessionId session, PaymentId payment, AttemptId attempt) {}

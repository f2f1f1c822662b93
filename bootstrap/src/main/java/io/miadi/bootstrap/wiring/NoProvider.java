package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;

/** An installation whose M-Pesa account is not set up yet: every prompt is refused with words, and nothing is lost. */
final class NoProvider implements PaymentProvider {
    private static final String WORDS = "no M-Pesa account is set up";

    @Override
    public Reply push(Push push) {
        return new Reply.Refused(new Failure(AttemptState.DECLINED, FailureReason.REQUEST_REFUSED, "", WORDS));
    }

    @Override
    public Answer query(Inquiry inquiry) {
        return new Answer.NoAnswer(WORDS);
    }

    @Override
    public Connection testConnection() {
        return new Connection.Fails(WORDS + ": set MIADI_MPESA_ENVIRONMENT and the settings that go with it");
    }
}

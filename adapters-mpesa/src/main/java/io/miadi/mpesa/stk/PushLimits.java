package io.miadi.mpesa.stk;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import java.util.Optional;

/** The amounts that M-Pesa takes in one push: whole shillings from 1 to 250,000. Checked before anything is sent. */
public final class PushLimits {
    public static final Money LEAST = Money.kes(1);
    public static final Money MOST = Money.kes(250_000);

    private PushLimits() {}

    /** Why the amount cannot be pushed; empty when it can. */
    public static Optional<Failure> refusal(Money amount) {
        if (!amount.currency().equals(Money.KES) || !amount.isWhole()) {
            return refused(FailureReason.REQUEST_REFUSED, "M-Pesa takes whole Kenyan shillings only");
        }
        if (!amount.isAtLeast(LEAST)) {
            return refused(FailureReason.BELOW_MINIMUM, "M-Pesa takes at least " + LEAST);
        }
        if (!MOST.isAtLeast(amount)) {
            return refused(FailureReason.ABOVE_MAXIMUM, "M-Pesa takes at most " + MOST + " at once");
        }
        return Optional.empty();
    }

    private static Optional<Failure> refused(FailureReason reason, String words) {
        return Optional.of(new Failure(AttemptState.DECLINED, reason, "", words));
    }
}

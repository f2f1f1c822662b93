package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a waiting client is shown: where the payment stands in their words, when to ask again, and whether another try is
 * possible. An outcome that is not known is never shown as a failure.
 *
 * @param pollAfter how long to wait before asking again; empty when nothing more will come by itself
 * @param retryAllowed whether another prompt may be sent now
 */
public record PaymentPhase(Name name, Optional<Duration> pollAfter, boolean retryAllowed) {
    /** How long a client waits in front of a prompt before the words change to "we are still checking". */
    public static final Duration WAIT = Duration.ofMinutes(2);

    private static final Duration OFTEN = Duration.ofSeconds(3);
    private static final Duration SELDOM = Duration.ofSeconds(30);

    public enum Name {
        /** Nothing can be paid: not approved yet, or over. */
        NOT_PAYABLE,
        /** Ready to be paid: by prompt where another may be sent, else at the desk. */
        PAYABLE,
        /** The prompt is on its way or on the phone: check your phone. */
        WAITING,
        /** No word yet: we are still checking, and you will be told. */
        STILL_CHECKING,
        PAID,
        /** The last try brought nothing, and the reason is known. */
        FAILED
    }

    /** @param limit the most that one prompt can ask for */
    public static PaymentPhase of(Session session, Optional<Payment> payment, Money limit, Instant now) {
        if (payment.isEmpty()) {
            return resting(Name.NOT_PAYABLE);
        }
        return payment.get()
                .liveAttempt()
                .map(live -> whileLive(live, now))
                .orElseGet(() -> atRest(session, payment.get(), limit, now));
    }

    private static PaymentPhase whileLive(Attempt live, Instant now) {
        boolean patient = live.state() != AttemptState.UNKNOWN
                && now.isBefore(live.sentAt().plus(WAIT));
        return patient
                ? new PaymentPhase(Name.WAITING, Optional.of(OFTEN), false)
                : new PaymentPhase(Name.STILL_CHECKING, Optional.of(SELDOM), false);
    }

    private static PaymentPhase atRest(Session session, Payment payment, Money limit, Instant now) {
        if (payment.waiver().isEmpty() && payment.isSatisfied()) {
            return resting(Name.PAID);
        }
        if (!(session.state() instanceof SessionState.Approved approved)) {
            return resting(Name.NOT_PAYABLE);
        }
        boolean failed = !payment.attempts().isEmpty()
                && payment.attempts().getLast().state().isFailure();
        boolean again = approved.takesPromptAt(now)
                && Opening.pushRefused(payment, limit).isEmpty();
        return new PaymentPhase(failed ? Name.FAILED : Name.PAYABLE, Optional.empty(), again);
    }

    private static PaymentPhase resting(Name name) {
        return new PaymentPhase(name, Optional.empty(), false);
    }
}

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
        /** The prompt is on its way or on the phone, and its money would pay: check your phone. */
        WAITING,
        /** No word yet, or a prompt is still open whose money is not wanted any more: we are still checking. */
        STILL_CHECKING,
        /** Paid in full, also while another prompt is still open. */
        PAID,
        /** The last try brought nothing, and the reason is known. */
        FAILED
    }

    /** @param limit the most that one prompt can ask for */
    public static PaymentPhase of(Session session, Optional<Payment> payment, Money limit, Instant now) {
        return payment.map(due -> ofDue(session, due, limit, now)).orElseGet(() -> resting(Name.NOT_PAYABLE));
    }

    /** Whether money that came now would pay: nobody is to be asked for a PIN otherwise, whatever is open on their phone. */
    public static boolean wantsMoney(Session session, Payment payment) {
        return session.state() instanceof SessionState.Approved && !payment.isSatisfied();
    }

    private static PaymentPhase ofDue(Session session, Payment payment, Money limit, Instant now) {
        var live = payment.liveAttempt();
        if (payment.waiver().isEmpty() && payment.isSatisfied()) {
            return new PaymentPhase(Name.PAID, live.map(_ -> SELDOM), false);
        }
        return live.map(open -> whileLive(open, wantsMoney(session, payment), now))
                .orElseGet(() -> atRest(session, payment, limit, now));
    }

    private static PaymentPhase whileLive(Attempt live, boolean wanted, Instant now) {
        boolean patient = wanted
                && live.state() != AttemptState.UNKNOWN
                && now.isBefore(live.sentAt().plus(WAIT));
        return patient
                ? new PaymentPhase(Name.WAITING, Optional.of(OFTEN), false)
                : new PaymentPhase(Name.STILL_CHECKING, Optional.of(SELDOM), false);
    }

    private static PaymentPhase atRest(Session session, Payment payment, Money limit, Instant now) {
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

package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import java.time.Instant;
import java.util.Optional;

/** Whether an attempt may be opened on a due, and the attempt if so. The session's own state is judged before. */
public sealed interface Opening {
    record Opened(Payment payment, Attempt attempt) implements Opening {}

    /** Another attempt may still take the money. */
    record AlreadyLive(Attempt live) implements Opening {}

    record NothingDue(DueStatus status) implements Opening {}

    /** One prompt cannot carry the remainder: pay at the desk. */
    record OverLimit(Money remaining, Money limit) implements Opening {}

    /** The provider takes whole units only. */
    record NotWhole(Money remaining) implements Opening {}

    /** The desk was offered more than is due. */
    record MoreThanDue(Money remaining) implements Opening {}

    /** A push asks for the whole remainder of the due, never a part. */
    static Opening push(Payment payment, AttemptId id, Msisdn payer, Money limit, Instant now) {
        return pushRefused(payment, limit)
                .orElseGet(() -> open(payment, id, PaymentMethod.MPESA, payment.remaining(), Optional.of(payer), now));
    }

    /** Why {@link #push} would open nothing, whoever pays; empty when it would open an attempt. */
    static Optional<Opening> pushRefused(Payment payment, Money limit) {
        var remaining = payment.remaining();
        if (remaining.isZero()) {
            return Optional.of(new NothingDue(payment.status()));
        }
        if (!remaining.isWhole()) {
            return Optional.of(new NotWhole(remaining));
        }
        if (remaining.compareTo(limit) > 0) {
            return Optional.of(new OverLimit(remaining, limit));
        }
        return payment.liveAttempt().map(AlreadyLive::new);
    }

    /** Money at the desk may come in parts. */
    static Opening desk(Payment payment, AttemptId id, PaymentMethod method, Money amount, Instant now) {
        if (!method.isDesk()) {
            throw new IllegalArgumentException("not taken at the desk: " + method);
        }
        var remaining = payment.remaining();
        if (remaining.isZero()) {
            return new NothingDue(payment.status());
        }
        if (amount.compareTo(remaining) > 0) {
            return new MoreThanDue(remaining);
        }
        return open(payment, id, method, amount, Optional.empty(), now);
    }

    /**
     * Money that a payer sent without being asked, as the provider's own books show it. Any amount is taken in: what the due does
     * not want is held for the client.
     */
    static Opening direct(Payment payment, AttemptId id, Money amount, Instant sent) {
        return open(payment, id, PaymentMethod.MPESA, amount, Optional.empty(), sent);
    }

    private static Opening open(
            Payment payment, AttemptId id, PaymentMethod method, Money amount, Optional<Msisdn> payer, Instant now) {
        var live = payment.liveAttempt();
        if (live.isPresent()) {
            return new AlreadyLive(live.get());
        }
        var attempt = Attempt.sent(id, payment.attempts().size() + 1, method, amount, payer, now);
        return new Opened(payment.with(attempt), attempt);
    }
}

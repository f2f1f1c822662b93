package io.miadi.domain.payment;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A due, the obligation to pay the whole price of one session, together with every attempt to pay it. One aggregate; there is
 * no payment state beside the attempts' and the status that is derived from them.
 *
 * @param attempts in the order in which they were opened, numbered from 1
 */
public record Payment(
        PaymentId id,
        SessionId session,
        PersonId client,
        Money amount,
        Reference reference,
        Optional<Waiver> waiver,
        List<Attempt> attempts) {

    public Payment {
        attempts = List.copyOf(attempts);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a due asks for money");
        }
    }

    /** A due as approval opens it. */
    public static Payment due(PaymentId id, SessionId session, PersonId client, Money amount, Reference reference) {
        return new Payment(id, session, client, amount, reference, Optional.empty(), List.of());
    }

    public Optional<Attempt> attempt(AttemptId wanted) {
        return attempts.stream().filter(a -> a.id().equals(wanted)).findFirst();
    }

    public Optional<Attempt> liveAttempt() {
        return attempts.stream().filter(a -> a.state().isLive()).findFirst();
    }

    /** The money that pays this due. */
    public Money applied() {
        return attempts.stream()
                .flatMap(a -> a.capture().stream())
                .map(Capture::applied)
                // Money in another currency pays nothing here, and a nothing of it cannot be added either.
                .filter(applied -> !applied.isZero())
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    /**
     * The attempts that brought money, latest first: those whose money pays the due, and only where none does those whose money is
     * held. The first of them stands for the payment where one number is shown.
     */
    public List<Attempt> latestMoney() {
        var brought = attempts.reversed().stream()
                .filter(a -> a.capture().isPresent())
                .toList();
        var pays = brought.stream().filter(Attempt::pays).toList();
        return pays.isEmpty() ? brought : pays;
    }

    /** Whether money came that pays nothing; it is held for the client. */
    public boolean holdsMoney() {
        return attempts.stream()
                .flatMap(a -> a.capture().stream())
                .anyMatch(c -> !c.unapplied().isZero());
    }

    /** What is still to be paid; nothing once the due is waived. */
    public Money remaining() {
        return waiver.isPresent() ? Money.zero(amount.currency()) : amount.minusUpTo(applied());
    }

    /** Whether the due no longer stands in the way of its session. */
    public boolean isSatisfied() {
        return waiver.isPresent() || applied().isAtLeast(amount);
    }

    /**
     * How much of the money that pays this due is owed back when its session ends before it took place. Only a fee that is paid in
     * full confirms its session, and only a confirmed session is bound by its policy; of any other all is owed back.
     *
     * @throws IllegalArgumentException if the session was neither cancelled nor given up
     */
    public Money owedBack(Session ended) {
        return switch (ended.state()) {
            case SessionState.Cancelled(var closing, var _, var approval)
            when isSatisfied() -> approval.orElseThrow().policy().refundable(closing, applied());
            case SessionState.Cancelled _, SessionState.Expired _ -> applied();
            default ->
                throw new IllegalArgumentException(
                        "money is owed back only by a session that ended early: " + ended.id());
        };
    }

    /** The rest of that money, which the practice keeps; throws as {@link #owedBack} does. */
    public Money kept(Session ended) {
        return applied().minus(owedBack(ended));
    }

    public DueStatus status() {
        if (waiver.isPresent()) {
            return DueStatus.WAIVED;
        }
        var paid = applied();
        if (paid.isAtLeast(amount)) {
            return paid.equals(amount) ? DueStatus.PAID : DueStatus.OVERPAID;
        }
        var resting = paid.isZero() ? DueStatus.UNPAID : DueStatus.PARTLY_PAID;
        return liveAttempt().map(live -> whileLive(live.state())).orElse(resting);
    }

    private static DueStatus whileLive(AttemptState state) {
        return state == AttemptState.UNKNOWN ? DueStatus.CHECKING : DueStatus.PROCESSING;
    }

    /** The due with the attempt in the place of the one with its id, or behind the others when it is new. */
    public Payment with(Attempt changed) {
        var all = new ArrayList<>(attempts);
        all.replaceAll(a -> a.id().equals(changed.id()) ? changed : a);
        if (attempt(changed.id()).isEmpty()) {
            all.add(changed);
        }
        return new Payment(id, session, client, amount, reference, waiver, all);
    }

    /** The due asks for nothing any more; a part that was paid becomes unapplied client funds. */
    public Payment waived(Waiver by) {
        var freed = attempts.stream().map(Attempt::unapplied).toList();
        return new Payment(id, session, client, amount, reference, Optional.of(by), freed);
    }
}

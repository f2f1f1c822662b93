package io.miadi.domain.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How much of a payment can still go back, and out of which fund: never more of an attempt than it brought, whatever is on its
 * way already.
 */
public final class Room {
    private final Session session;
    private final Payment payment;
    private final List<Refund> holding;

    /** @param refunds all of the payment */
    public Room(Session session, Payment payment, Collection<Refund> refunds) {
        this.session = session;
        this.payment = payment;
        this.holding =
                refunds.stream().filter(refund -> refund.state().holdsMoney()).toList();
    }

    /** What the attempt brought, less what went back or is spoken for; nothing when it brought nothing. */
    public Money of(Attempt attempt) {
        var captured = captured(attempt);
        return holding.stream()
                .filter(refund -> refund.target().attempt().equals(attempt.id()))
                .map(Refund::amount)
                .reduce(captured, Money::minusUpTo);
    }

    /** What is owed back by itself: what pays nothing, and what the policy gives back of a session that was cancelled. */
    public Money owed(Attempt attempt) {
        var loose = attempt.capture().map(Capture::unapplied).orElseGet(() -> nothing(attempt));
        var owed = hasEnded() ? loose.plus(policyShare(attempt)) : loose;
        return owed.min(captured(attempt)).minusUpTo(captured(attempt).minus(of(attempt)));
    }

    /** Of several attempts that paid, the latest gives back first. */
    private Money policyShare(Attempt wanted) {
        var left = refundable();
        for (var attempt : payment.attempts().reversed()) {
            var share = applied(attempt).min(left);
            if (attempt.id().equals(wanted.id())) {
                return share;
            }
            left = left.minus(share);
        }
        return left;
    }

    /** The funds of a refund, those that are the client's own first; empty when the session may still take place and has it. */
    public Optional<List<Part>> funds(Refund refund) {
        var attempt = payment.attempt(refund.target().attempt()).orElseThrow();
        var parts = new ArrayList<Part>();
        var loose = attempt.capture()
                .map(Capture::unapplied)
                .orElseGet(() -> nothing(attempt))
                .minusUpTo(taken(refund, Fund.UNAPPLIED));
        var fromLoose = refund.amount().min(loose);
        add(parts, Fund.UNAPPLIED, fromLoose);
        var rest = refund.amount().minus(fromLoose);
        if (!rest.isZero() && !hasEnded()) {
            return Optional.empty();
        }
        addApplied(parts, rest);
        return Optional.of(parts);
    }

    private void addApplied(List<Part> parts, Money rest) {
        switch (session.state()) {
            case SessionState.Completed _ -> add(parts, Fund.SESSION_INCOME, rest);
            case SessionState.NoShow _ -> add(parts, Fund.NO_SHOW_INCOME, rest);
            default -> {
                var deferred = rest.min(refundable().minusUpTo(takenFromAll(Fund.DEFERRED)));
                add(parts, Fund.DEFERRED, deferred);
                add(parts, Fund.CANCELLATION_INCOME, rest.minus(deferred));
            }
        }
    }

    private boolean hasEnded() {
        return switch (session.state()) {
            case SessionState.Completed _,
                    SessionState.NoShow _,
                    SessionState.Cancelled _,
                    SessionState.Expired _,
                    SessionState.Declined _ -> true;
            case SessionState.Pending _, SessionState.Approved _, SessionState.Confirmed _, SessionState.CheckedIn _ ->
                false;
        };
    }

    /** What the policy of a cancelled session gives back of the money that still pays its due. */
    private Money refundable() {
        return session.state() instanceof SessionState.Cancelled
                        && payment.waiver().isEmpty()
                ? payment.owedBack(session)
                : Money.zero(payment.amount().currency());
    }

    private Money taken(Refund besides, Fund fund) {
        return holding.stream()
                .filter(refund ->
                        refund.target().attempt().equals(besides.target().attempt()))
                .filter(refund -> !refund.id().equals(besides.id()))
                .flatMap(refund -> refund.parts().stream())
                .filter(part -> part.fund() == fund)
                .map(Part::amount)
                .reduce(Money.zero(besides.amount().currency()), Money::plus);
    }

    private Money takenFromAll(Fund fund) {
        return holding.stream()
                .flatMap(refund -> refund.parts().stream())
                .filter(part -> part.fund() == fund)
                .map(Part::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
    }

    private static Money applied(Attempt attempt) {
        return attempt.capture().map(Capture::applied).orElseGet(() -> nothing(attempt));
    }

    private static Money captured(Attempt attempt) {
        return attempt.capture().map(Capture::captured).orElseGet(() -> nothing(attempt));
    }

    private static Money nothing(Attempt attempt) {
        return Money.zero(attempt.amount().currency());
    }

    private static void add(List<Part> parts, Fund fund, Money amount) {
        if (!amount.isZero()) {
            parts.add(new Part(fund, amount));
        }
    }
}

package io.miadi.application.reconciliation.work;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;

/**
 * What giving a line's money to a due would do.
 *
 * @param pays how much of it pays the due
 * @param held how much is kept for the client
 * @param confirms whether the session is confirmed by it
 */
public record Effect(Payment payment, Money pays, Money held, boolean confirms) {
    static Effect of(Money amount, Payment payment, Session session) {
        boolean waits = session.state() instanceof SessionState.Approved
                && amount.currency().equals(payment.amount().currency());
        var pays = waits ? amount.min(payment.remaining()) : Money.zero(amount.currency());
        boolean confirms = waits && !pays.isZero() && pays.equals(payment.remaining());
        return new Effect(payment, pays, amount.minus(pays), confirms);
    }
}

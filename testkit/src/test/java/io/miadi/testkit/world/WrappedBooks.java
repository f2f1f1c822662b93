package io.miadi.testkit.world;

import io.miadi.application.payment.Books;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;

/** Books to break one method of. */
abstract class WrappedBooks implements Books {
    private final Books inner;

    WrappedBooks(Books inner) {
        this.inner = inner;
    }

    @Override
    public void feeDue(Payment payment) {
        inner.feeDue(payment);
    }

    @Override
    public void received(Payment payment, Attempt attempt, Capture capture) {
        inner.received(payment, attempt, capture);
    }

    @Override
    public void waived(Payment before) {
        inner.waived(before);
    }

    @Override
    public void cancelled(Payment paid, Money refundable) {
        inner.cancelled(paid, refundable);
    }

    @Override
    public void earned(Payment payment) {
        inner.earned(payment);
    }

    @Override
    public void missed(Payment payment) {
        inner.missed(payment);
    }

    @Override
    public void corrected(Session after, Payment payment) {
        inner.corrected(after, payment);
    }
}

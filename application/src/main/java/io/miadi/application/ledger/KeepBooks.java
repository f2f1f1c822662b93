package io.miadi.application.ledger;

import io.miadi.application.payment.Books;
import io.miadi.domain.ledger.Bookkeeping;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;

/** Turns each money event into its journal entry. */
public final class KeepBooks implements Books {
    private final Journal journal;

    public KeepBooks(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void feeDue(Payment payment) {
        journal.add(Bookkeeping.feeDue(payment));
    }

    @Override
    public void received(Payment payment, Attempt attempt, Capture capture) {
        journal.add(Bookkeeping.received(payment, attempt, capture));
    }

    @Override
    public void waived(Payment before) {
        journal.add(Bookkeeping.waived(before));
    }

    @Override
    public void cancelled(Payment paid, Money refundable) {
        Bookkeeping.cancelled(paid, refundable).ifPresent(journal::add);
    }

    @Override
    public void earned(Payment payment) {
        journal.add(Bookkeeping.completed(payment));
    }

    @Override
    public void missed(Payment payment) {
        journal.add(Bookkeeping.missed(payment));
    }

    @Override
    public void corrected(Session after, Payment payment) {
        journal.add(Bookkeeping.corrected(after, payment));
    }
}

package io.miadi.application.ledger;

import io.miadi.application.refund.RefundBooks;
import io.miadi.domain.ledger.RefundBookkeeping;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.refund.Refund;

/** Turns each event of a refund into its journal entry. */
public final class KeepRefundBooks implements RefundBooks {
    private final Journal journal;

    public KeepRefundBooks(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void approved(Refund refund) {
        journal.add(RefundBookkeeping.approved(refund));
    }

    @Override
    public void failed(Refund refund) {
        journal.add(RefundBookkeeping.failed(refund));
    }

    @Override
    public void returned(Refund refund, PaymentMethod method) {
        journal.add(RefundBookkeeping.returned(refund, method));
    }
}

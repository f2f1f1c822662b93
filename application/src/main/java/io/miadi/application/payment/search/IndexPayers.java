package io.miadi.application.payment.search;

import io.miadi.application.transaction.UnitOfWork;

/**
 * Makes payers' numbers findable, those of attempts from before there was a search too. Apart from the way of a payment, which it
 * therefore neither slows nor stops: a number is found a moment after it was asked.
 */
public final class IndexPayers {
    private static final int BATCH = 200;

    private final UnitOfWork unitOfWork;
    private final PayerIndex payers;

    public IndexPayers(UnitOfWork unitOfWork, PayerIndex payers) {
        this.unitOfWork = unitOfWork;
        this.payers = payers;
    }

    /** Returns how many numbers were made findable. */
    public int run() {
        int all = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            batch = unitOfWork.run(() -> payers.index(BATCH));
            all += batch;
        }
        return all;
    }
}

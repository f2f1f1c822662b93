package io.miadi.application.reconciliation.channel;

import io.miadi.domain.reconciliation.intake.ReportedRow;

/** Reads what a provider says about a direct payment. Pure; whatever bytes come, it answers and never throws. */
@FunctionalInterface
public interface DirectReader {
    Reading read(byte[] body);

    sealed interface Reading {
        /**
         * A question about a payment and the word that it was made look alike.
         *
         * @param shortCode to which the payer pays
         * @param row the payment, as if it stood in a report of its own
         */
        record Told(String shortCode, ReportedRow row) implements Reading {}

        /** Not what it should be. */
        record Unreadable(String reason) implements Reading {}
    }
}

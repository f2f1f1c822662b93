package io.miadi.application.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.RefundFailure;
import java.util.Optional;

/** Reads the body of a provider's result. Pure; whatever bytes come, it answers and never throws. */
public interface ResultReader {
    Reading read(byte[] body);

    sealed interface Reading {
        /** @param receipt the provider's number for the money that moved */
        record Done(Money amount, Optional<Receipt> receipt) implements Reading {}

        /** What was asked for certainly did not happen. */
        record Refused(RefundFailure failure) implements Reading {}

        /**
         * The answer to a question about a transaction.
         *
         * @param transaction which one it speaks of
         */
        record Status(Receipt transaction, Money amount, Stage stage) implements Reading {}

        /** It was in time for nothing, or says nothing about the money. */
        record SaysNothing(String cause) implements Reading {}

        /** Not what it should be; kept for a person to look at. */
        record Unreadable(String reason) implements Reading {}
    }

    /** Where a transaction stands at the provider. */
    enum Stage {
        COMPLETED,
        /** It moved nothing, or what it moved was taken back. */
        CANCELLED,
        IN_PROGRESS
    }
}

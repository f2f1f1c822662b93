package io.miadi.domain.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import java.util.Optional;

/** Something that was heard about a refund that is out. */
public sealed interface RefundWord {
    /** The provider took the request, nothing more. */
    record Accepted(RefundRefs refs) implements RefundWord {}

    /** The request provably never left: safe to send again. */
    record NotSent(String cause) implements RefundWord {}

    /** No usable answer: the request may be at the provider. */
    record NoAnswer(String cause) implements RefundWord {}

    /** @param receipt the provider's number for the money going back; absent where only the end is told */
    record Paid(Money amount, Optional<Receipt> receipt) implements RefundWord {}

    record Failed(RefundFailure failure) implements RefundWord {}

    /** Still on its way, or a word that says nothing of the money. */
    record InProgress() implements RefundWord {}
}

package io.miadi.application.receipt;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands on a receipt. The same facts always print the same bytes.
 *
 * @param number our own number: the payment's reference, a hyphen and the number of the attempt
 * @param sessionAt when the session that was paid for begins
 * @param provider the provider's number; empty while it has not come, and for money at the desk that has no number but ours
 */
public record ReceiptDocument(
        String number,
        Practice practice,
        PersonName client,
        Instant sessionAt,
        Paid paid,
        Optional<Receipt> provider,
        Language language) {
    /**
     * The money: how much, by which way and when.
     *
     * @param leaves what was still to be paid after it; empty for money that was not a part
     */
    public record Paid(Money amount, PaymentMethod method, Instant at, Optional<Money> leaves) {}
}

package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import java.util.Optional;

/** What a piece of evidence says about the money. */
public sealed interface Verdict {
    /** Money moved from the payer to the practice's account; the receipt may follow later. */
    record Moved(Money amount, Optional<Receipt> receipt) implements Verdict {}

    /** No money moved, and the provider says so with a code on its closed list. */
    record NotMoved(Failure failure) implements Verdict {}

    /** The provider has it and has not decided. */
    record InProgress() implements Verdict {}

    /** No usable answer: a time-out, an error envelope, a code that nobody listed. Never concludes anything. */
    record Unclear(String cause) implements Verdict {}
}

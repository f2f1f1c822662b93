package io.miadi.simulators.daraja.books;

/** What came of asking the books to give money back or away. */
public sealed interface Payout {
    record Done(Entry.Outflow outflow) implements Payout {}

    /** The merchant does not hold amount and charge. */
    record NotEnough() implements Payout {}

    /** No payment to this merchant has the receipt. */
    record UnknownOriginal() implements Payout {}

    /** Nothing of the payment is left to be taken back. */
    record AlreadyReversed() implements Payout {}

    /** Less than the amount is left of the payment. */
    record MoreThanIsLeft() implements Payout {}
}

package io.miadi.simulators.daraja.books;

/** What came of asking the books to move money. */
public sealed interface Posting {
    record Posted(Entry.Movement movement) implements Posting {}

    /** The wallet does not hold amount and charge. */
    record NotEnough() implements Posting {}

    /** The payer's limit for the East African day would be passed. */
    record OverDailyLimit() implements Posting {}
}

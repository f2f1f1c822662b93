package io.miadi.domain.refund;

/** What a word does to a refund. */
public sealed interface Hearing {
    Refund refund();

    /** It stands elsewhere, or knows a name more. */
    record Moved(Refund refund) implements Hearing {}

    /** The money is back. */
    record PaidBack(Refund refund) implements Hearing {}

    /** It came to nothing; its money can be refunded anew. */
    record GaveUp(Refund refund) implements Hearing {}

    /** Known already. */
    record Nothing(Refund refund) implements Hearing {}

    /** Words that cannot both be true, or another amount: a person has to look, and nothing is sent meanwhile. */
    record Doubtful(Refund refund, Doubt doubt) implements Hearing {}

    enum Doubt {
        OTHER_AMOUNT,
        CONTRADICTION
    }
}

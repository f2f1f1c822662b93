package io.miadi.domain.reconciliation.decision;

/** The steps of matching, in their order. What one step grouped is not there for the next. */
public enum Stage {
    PROVIDER_ID(1),
    OWN_REFERENCE(2),
    PAYER_IDENTITY(4),
    CLIENT_COVER(5),
    OTHER_AMOUNT(6),
    AMOUNT_AND_TIME(7),
    REST(9);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /** As the rules count them; the third, batches, closes payouts and is not about payers. */
    public int number() {
        return number;
    }
}

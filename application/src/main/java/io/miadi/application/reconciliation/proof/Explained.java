package io.miadi.application.reconciliation.proof;

/** By what a row of a statement is explained. */
public enum Explained {
    /** A capture or a refund of ours under the same number says the same. */
    RECORDED,
    /** The provider's charge, booked as that. */
    FEE,
    /** Money on its way to the bank, booked as that. */
    PAID_OUT,
    /** A row of something that did not happen, such as a payment that was cancelled. */
    NO_MOVEMENT,
    /** Another row about the same transaction; the first counts. */
    SECOND_VERSION,
    /** In suspense while something that explains it may still come. */
    WAITING,
    /** In suspense; it is known what it is, and not booked yet. */
    TO_BE_BOOKED,
    /** In suspense, and on the list of work. */
    EXCEPTION,
    /** In suspense, and a person said what becomes of it. */
    DECIDED,
    /** A person said that it is for something else than sessions. */
    HELD_FOR_OTHERS,
    /** The provider told of it when it happened, and no statement has it; booked like any other. */
    TOLD_ONLY,
    /** By nothing: a fault of this program. */
    UNEXPLAINED
}

package io.miadi.domain.payment;

/** Why no money moved, as far as a payer needs to know it. Each provider maps its own codes to these. */
public enum FailureReason {
    INSUFFICIENT_FUNDS,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    DAILY_LIMIT,
    RECEIVER_LIMIT,
    DUPLICATE_OR_INTERNAL,
    SYSTEM_BUSY,
    OTHER_PROMPT_OPEN,
    TOO_SLOW,
    PROMPT_NOT_DELIVERED,
    PIN_NOT_ENTERED,
    CANCELLED_OR_TIMED_OUT,
    PHONE_ANSWER_LOST,
    PHONE_NOT_REACHED,
    WRONG_PIN,
    NOT_PERMITTED,
    PIN_LOCKED,
    PARTY_INVALID,
    /** The request itself was refused: a number, an amount or a setting that the provider does not take. */
    REQUEST_REFUSED,
    /** The provider was certainly not reached. */
    PROVIDER_NOT_REACHED,
    /** The provider's books for the whole period do not have it. */
    NOT_IN_BOOKS,
    /** Anything without words of its own. */
    OTHER
}

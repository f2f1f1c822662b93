package io.miadi.domain.payment;

/** Why evidence is kept but does not count by itself. */
public enum Mismatch {
    AMOUNT,
    CURRENCY,
    /** It names another request of the provider than the one that the attempt knows. */
    PROVIDER_REFERENCE,
    /** Its receipt already settled another attempt. */
    RECEIPT_TAKEN,
    /** The right token came from an address outside the provider's list. */
    SOURCE_ADDRESS,
    /** The body could not be read as what it should be. */
    UNREADABLE
}

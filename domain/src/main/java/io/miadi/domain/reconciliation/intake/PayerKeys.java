package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.phone.PhoneNumber;

/** Turns a payer's number into the keyed hash that lines carry. */
@FunctionalInterface
public interface PayerKeys {
    /** The same for the same number, and never empty. */
    String keyOf(PhoneNumber number);
}

package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The other party as a report prints it.
 *
 * @param number the whole number; absent when the provider masks it, for a mask identifies nobody
 * @param name in lower case without punctuation, empty when not said
 */
public record StatedPayer(@Nullable PhoneNumber number, String name) {
    /** Neither number nor name, because payers end up in logs. */
    @Override
    public String toString() {
        return number == null ? "a payer who is masked" : "a payer whose number is known";
    }
}

package io.miadi.application.reconciliation.suspense;

import io.miadi.domain.ledger.StatementBookkeeping.Place;
import io.miadi.domain.reconciliation.Balance;

/**
 * What of a line no record of ours explains.
 *
 * @param line the line's id
 * @param amount signed as the provider's account sees it; zero where everything is explained
 */
public record Standing(String line, Place place, Balance amount) {
    Standing at(Place other) {
        return new Standing(line, other, amount);
    }
}

package io.miadi.simulators.daraja.request;

import io.miadi.simulators.daraja.books.Entry;

/** What became of a request, and what its result tells. */
sealed interface Ending {
    record Refused(Verdict verdict) implements Ending {}

    /** @param merchantCents what the merchant holds after it */
    record MoneyMoved(Entry.Outflow outflow, long merchantCents) implements Ending {}

    record Found(Sighting sighting) implements Ending {}

    /** @param chargesCents what the merchant ever paid in charges */
    record BalanceTold(long merchantCents, long chargesCents) implements Ending {}
}

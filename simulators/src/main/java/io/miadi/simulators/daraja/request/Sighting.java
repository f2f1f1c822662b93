package io.miadi.simulators.daraja.request;

import io.miadi.simulators.daraja.books.Entry;

/** A transaction of the ledger, as a status request finds it. */
sealed interface Sighting {
    /** @param takenBack whether nothing of it is left with the merchant */
    record Received(Entry.Movement movement, boolean takenBack) implements Sighting {}

    record Given(Entry.Outflow outflow) implements Sighting {}
}

package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Instant;

/** A request for a PIN on somebody's phone, and what became of it. */
public record Prompt(Ids ids, Ask ask, Instant askedAt, InFlight inFlight, Stage stage) {
    /** What the push answer gave the merchant; the second is all that a query can name. */
    public record Ids(String merchantRequestId, String checkoutRequestId) {}

    /** Where a prompt stands. */
    public sealed interface Stage {
        record Open() implements Stage {}

        record Paid(Entry.Movement movement) implements Stage {}

        record Ended(ResultCode code, Instant at) implements Stage {}
    }

    public boolean isOpen() {
        return stage instanceof Stage.Open;
    }

    public String checkoutRequestId() {
        return ids.checkoutRequestId();
    }

    Prompt at(Stage next) {
        return new Prompt(ids, ask, askedAt, inFlight, next);
    }
}

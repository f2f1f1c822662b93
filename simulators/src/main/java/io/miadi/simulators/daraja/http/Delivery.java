package io.miadi.simulators.daraja.http;

import io.miadi.simulators.http.Outgoing;
import java.time.Instant;

/** A callback that was sent or lost on the way, and what the receiver made of it. */
public record Delivery(String checkoutRequestId, String url, String body, Instant at, Outgoing.Outcome outcome) {
    private static final int OK = 200;

    boolean isTaken() {
        return outcome instanceof Outgoing.Outcome.Answered(int status) && status == OK;
    }
}

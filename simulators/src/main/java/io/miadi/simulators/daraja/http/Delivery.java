package io.miadi.simulators.daraja.http;

import java.time.Instant;

/** A callback that was sent, and what the receiver made of it. */
public record Delivery(String checkoutRequestId, String url, String body, Instant at, Outcome outcome) {
    /** How the receiver took it. */
    public sealed interface Outcome {
        record Answered(int httpStatus) implements Outcome {}

        /** @param why the kind of failure, as the HTTP client names it */
        record NotDelivered(String why) implements Outcome {}
    }
}

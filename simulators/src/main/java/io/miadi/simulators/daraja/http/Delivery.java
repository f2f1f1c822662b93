package io.miadi.simulators.daraja.http;

import io.miadi.simulators.http.Outgoing;
import java.time.Instant;

/** A callback that was sent, and what the receiver made of it. */
public record Delivery(String checkoutRequestId, String url, String body, Instant at, Outgoing.Outcome outcome) {}

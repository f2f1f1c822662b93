package io.miadi.domain.payment;

import java.time.Instant;

/** That a due no longer asks for money: its session was cancelled or expired. */
public record Waiver(String reason, Instant at) {}

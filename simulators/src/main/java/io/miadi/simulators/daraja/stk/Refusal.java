package io.miadi.simulators.daraja.stk;

/** An error envelope, ready to be sent. */
public record Refusal(int httpStatus, String errorCode, String errorMessage) {}

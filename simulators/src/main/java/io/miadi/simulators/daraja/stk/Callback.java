package io.miadi.simulators.daraja.stk;

/** A result on its way to the merchant. */
public record Callback(String checkoutRequestId, String url, String body) {}

package io.miadi.application.secret;

/** One stored value with its place, to prove that the keys at hand are the right ones. */
public record SealedSample(byte[] sealed, SealedPlace place) {}

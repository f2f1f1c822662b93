package io.miadi.application.secret;

/** Bytes that nobody can predict. A test may hand out the same ones each time; production may not. */
public interface Randomness {
    byte[] bytes(int count);
}

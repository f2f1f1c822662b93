package io.miadi.simulators.daraja.c2b;

import java.util.Optional;

/** Asks the merchant something and waits for the answer, a few seconds at most. */
public interface Asker {
    /** The body of an answer with HTTP 200; empty when none came. */
    Optional<String> ask(String url, String body);
}

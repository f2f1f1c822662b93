package io.miadi.mpesa.wire;

import java.time.Duration;

/**
 * How long is waited (REL-2).
 *
 * @param connect for a connection, TLS included
 * @param call from the beginning of a call to the last byte of its answer
 */
record Deadlines(Duration connect, Duration call) {
    static final Deadlines STANDARD = new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(10));
}

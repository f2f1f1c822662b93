package io.miadi.mpesa.wire;

import java.time.Duration;

/**
 * How long is waited (REL-2, HTTP-2). A payer waits for the token and the push together, within the 20 seconds of an initiation.
 *
 * @param connect for a connection, TLS included
 * @param token from the beginning of a call for a token to the last byte of its answer
 * @param call the same for every other call
 */
record Deadlines(Duration connect, Duration token, Duration call) {
    static final Deadlines STANDARD =
            new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(10));

    Duration of(DarajaCall which) {
        return switch (which) {
            case TOKEN -> token;
            default -> call;
        };
    }
}

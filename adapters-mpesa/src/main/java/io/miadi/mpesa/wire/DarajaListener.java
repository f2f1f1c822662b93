package io.miadi.mpesa.wire;

import java.time.Duration;

/** Hears of every call, for metrics. Called on the caller's thread: quick, and it must not throw. */
@FunctionalInterface
public interface DarajaListener {
    /**
     * A call came to its end.
     *
     * @param took from asking for a connection to the last byte of the answer, or to giving up
     */
    void called(DarajaCall call, Duration took, Outcome outcome);

    /** What a call came to as far as the network is concerned; an error that Daraja tells in words is an answer. */
    enum Outcome {
        ANSWERED,
        /** A gateway or firewall in front of Daraja answered in its place (HTTP 403, 429, 502, 503, 504). */
        TURNED_AWAY,
        NOT_WRITTEN,
        LOST
    }
}

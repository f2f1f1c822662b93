package io.miadi.http.server;

import java.time.Duration;

/** Hears of every answer, for metrics. Called on a thread of the server: quick, and it must not throw. */
@FunctionalInterface
public interface RequestListener {
    RequestListener NOBODY = (route, status, took) -> {};

    /**
     * An answer was sent, or given up.
     *
     * @param route the template, or {@code unmatched}: never what the caller wrote
     */
    void answered(String route, int status, Duration took);
}

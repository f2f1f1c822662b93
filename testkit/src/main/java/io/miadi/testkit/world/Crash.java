package io.miadi.testkit.world;

/** The process died. An error rather than an exception, so that nobody on the way up can live on. */
final class Crash extends Error {
    Crash(CrashPoint point) {
        super(point.name(), null, false, false);
    }
}

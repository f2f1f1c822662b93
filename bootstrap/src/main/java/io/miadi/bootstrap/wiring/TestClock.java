package io.miadi.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that tests set: it showed a time at a moment of real time, and has run at some speed since. Hours of waiting pass in
 * seconds, and a process that is started again goes on where the last one died. It is given by {@code MIADI_CLOCK}, in
 * development mode only.
 *
 * @param since a moment of real time
 * @param shows what this clock showed then
 * @param speed how many of its seconds pass in a real one
 */
public record TestClock(Instant since, Instant shows, int speed) implements InstantSource {
    private static final String SEPARATOR = ",";

    /** The real time. */
    public static TestClock real() {
        var now = InstantSource.system().instant();
        return new TestClock(now, now, 1);
    }

    /** Reads what {@link #text} wrote; throws unchecked when it did not. */
    public static TestClock parse(String text) {
        var parts = text.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a test clock is SINCE,SHOWS,SPEED");
        }
        return new TestClock(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public Instant instant() {
        var passed = Duration.between(since, InstantSource.system().instant());
        return shows.plus(passed.multipliedBy(speed));
    }

    /** The same time from now on at another speed. */
    public TestClock at(int newSpeed) {
        var now = InstantSource.system().instant();
        var passed = Duration.between(since, now);
        return new TestClock(now, shows.plus(passed.multipliedBy(speed)), newSpeed);
    }

    public String text() {
        return since + SEPARATOR + shows + SEPARATOR + speed;
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.transaction.UnitOfWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Named points between the durable steps of the product, at which a test can make the process die as if the power had gone.
 * Armed by {@code MIADI_CRASH_AT=name} or {@code name:3} for the third time, in development mode only; otherwise they are
 * empty.
 */
public interface CrashPoints {
    CrashPoints NONE = name -> {};

    /** Units of work, with a point before their commit and one after it. */
    List<String> UNITS = List.of(
            "identity",
            "book",
            "session",
            "repeats",
            "initiate.open",
            "initiate.answer",
            "callback.store",
            "callback.process",
            "settle",
            "resolve",
            "release",
            "desk",
            "expire",
            "plan",
            "deliver",
            "remind");

    /** Calls that cannot be taken back, with a point before and one after. */
    List<String> CALLS = List.of("push", "query", "email", "sms");

    /** Every point that there is. */
    static List<String> names() {
        var units = UNITS.stream().flatMap(unit -> Stream.of(unit + ".before-commit", unit + ".after-commit"));
        var calls = CALLS.stream().flatMap(call -> Stream.of(call + ".before", call + ".after"));
        return Stream.concat(units, calls).toList();
    }

    /** The process stands between two steps. */
    void reach(String name);

    /** @param text a point's name, with {@code :n} for the n-th time that it is reached */
    static CrashPoints armed(String text) {
        int colon = text.lastIndexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no crash point " + name);
        }
        var left = new AtomicInteger(colon < 0 ? 1 : Integer.parseInt(text.substring(colon + 1)));
        return reached -> {
            if (reached.equals(name) && left.decrementAndGet() == 0) {
                // No shutdown hook, no flush: what was not durable is gone.
                Runtime.getRuntime().halt(137);
            }
        };
    }

    /** A unit of work that passes two points: {@code name.before-commit} and {@code name.after-commit}. */
    static UnitOfWork around(UnitOfWork inner, String name, CrashPoints points) {
        if (!UNITS.contains(name)) {
            throw new IllegalArgumentException("a unit that no campaign would crash in: " + name);
        }
        if (points == NONE) {
            return inner;
        }
        return new UnitOfWork() {
            @Override
            public <T> T run(Supplier<T> work) {
                var result = inner.run(() -> {
                    var done = work.get();
                    points.reach(name + ".before-commit");
                    return done;
                });
                points.reach(name + ".after-commit");
                return result;
            }

            @Override
            public <T> T atOneMoment(Supplier<T> look) {
                return inner.atOneMoment(look); // looking leaves nothing that a crash could tear
            }

            @Override
            public void afterCommit(Runnable task) {
                inner.afterCommit(task);
            }
        };
    }
}

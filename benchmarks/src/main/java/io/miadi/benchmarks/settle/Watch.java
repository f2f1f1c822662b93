package io.miadi.benchmarks.settle;

import io.miadi.application.payment.CallbackReader;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees each callback's unit of work commit, from within the product and without asking the database: the body is read and the
 * point after the commit is passed by the same thread.
 */
final class Watch implements CallbackReader, CrashPoints {
    private static final String COMMITTED = "callback.process.after-commit";
    private static final String PREFIX = "ws_CO_";
    private static final int LENGTH = PREFIX.length() + 20;

    private final CallbackReader inner = new DarajaCallbackReader();
    private final ThreadLocal<@Nullable String> reading = new ThreadLocal<>();
    private final ConcurrentMap<String, Runnable> waiting = new ConcurrentHashMap<>();

    /** @param committed run once, directly after the commit, by the thread that committed */
    void expect(Owed owed, Runnable committed) {
        waiting.put(owed.checkout(), committed);
    }

    @Override
    public Reading read(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(PREFIX);
        reading.set(text.substring(at, at + LENGTH));
        return inner.read(body);
    }

    @Override
    public void reach(String name) {
        if (!name.equals(COMMITTED)) {
            return;
        }
        var read = reading.get();
        reading.remove();
        var committed = read == null ? null : waiting.remove(read);
        if (committed != null) {
            committed.run();
        }
    }
}

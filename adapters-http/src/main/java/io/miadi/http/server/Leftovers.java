package io.miadi.http.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that was refused before it was read. A connection that is closed while its caller still writes is reset,
 * and the caller may lose the answer that was on its way; so what is small and comes soon is read and thrown away.
 */
final class Leftovers {
    private static final int MOST_BYTES = 65_536;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Leftovers() {}

    /** Reads to the end of the body; false when it is too long, too slow or broken, and the connection cannot go on. */
    static boolean discard(Request request) {
        var headers = request.getHeaders();
        boolean announced = request.getLength() > 0 || headers.contains(HttpHeader.TRANSFER_ENCODING);
        if (!announced) {
            return true;
        }
        // Who asks before sending has not sent: to read would be to tell it to go on.
        if (request.getLength() > MOST_BYTES || headers.contains(HttpHeader.EXPECT)) {
            return false;
        }
        try {
            return isReadToEnd(request);
        } catch (InterruptedException e) {
            // The server is stopping: the answer still goes out, the connection does not go on.
            return false;
        }
    }

    private static boolean isReadToEnd(Request request) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        var arrived = new Semaphore(0);
        var signal = Invocable.from(Invocable.InvocationType.NON_BLOCKING, arrived::release);
        int bytes = 0;
        while (bytes <= MOST_BYTES && System.nanoTime() - until < 0) {
            Content.@Nullable Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(signal);
                if (!arrived.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                return false;
            }
            bytes += chunk.remaining();
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                return true;
            }
        }
        return false;
    }
}

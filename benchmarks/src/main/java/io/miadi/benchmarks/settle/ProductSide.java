package io.miadi.benchmarks.settle;

import io.miadi.benchmarks.ground.BenchProduct;
import io.miadi.benchmarks.ground.Crew;
import io.miadi.benchmarks.ground.HttpConnection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Callbacks over HTTP to the running product. */
final class ProductSide {
    static final int CONNECTIONS = BenchProduct.CONNECTIONS;
    /** Acknowledged callbacks that are not worked on yet: enough to keep every lane busy, few enough for none to be turned away. */
    private static final int MOST_OPEN = 256;

    /** A provider sends a callback again that was not taken; its time goes on running. */
    private static final int MOST_SENT = 5;

    private static final long LONGEST_MINUTES = 3;

    private final int port;
    private final Watch watch;

    ProductSide(int port, Watch watch) {
        this.port = port;
        this.watch = watch;
    }

    /** As fast as it goes; returns sessions confirmed a second, from the first callback to the last commit. */
    double closedLoop(List<Owed> stock) {
        var next = new AtomicInteger();
        var open = new Semaphore(MOST_OPEN);
        var left = new CountDownLatch(stock.size());
        long start = System.nanoTime();
        Crew.run(CONNECTIONS, _ -> {
            try (var connection = HttpConnection.to(port)) {
                for (int i = next.getAndIncrement(); i < stock.size(); i = next.getAndIncrement()) {
                    open.acquireUninterruptibly();
                    watch.expect(stock.get(i), () -> {
                        open.release();
                        left.countDown();
                    });
                    send(connection, stock.get(i));
                }
            }
        });
        await(left);
        return stock.size() * 1e9 / (System.nanoTime() - start);
    }

    /**
     * At a fixed rate, whatever the product does. Each time runs from the moment at which the callback was to be sent, so that
     * waiting behind a slow one counts.
     *
     * @param unmeasured how many go first, while a fresh process opens its connections and prepares its statements
     */
    Histogram openLoop(List<Owed> stock, int perSecond, int unmeasured) {
        var times = new ConcurrentHistogram(3);
        var left = new CountDownLatch(stock.size());
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        Crew.run(CONNECTIONS, thread -> {
            try (var connection = HttpConnection.to(port)) {
                for (int i = thread; i < stock.size(); i += CONNECTIONS) {
                    long due = start + i * pause;
                    boolean measured = i >= unmeasured;
                    Crew.sleepUntil(due);
                    watch.expect(stock.get(i), () -> {
                        if (measured) {
                            times.recordValue(System.nanoTime() - due);
                        }
                        left.countDown();
                    });
                    send(connection, stock.get(i));
                }
            }
        });
        await(left);
        return times;
    }

    private static void send(HttpConnection connection, Owed owed) {
        var path = "/api/v1/mpesa/callback/" + owed.token().value();
        for (int status = 0, sent = 0; status != 200; sent++) {
            if (sent == MOST_SENT) {
                throw new IllegalStateException("a callback was answered " + status);
            }
            status = connection.post(path, "", owed.body());
        }
    }

    private static void await(CountDownLatch left) {
        try {
            if (!left.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(left.getCount() + " callbacks were never worked on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

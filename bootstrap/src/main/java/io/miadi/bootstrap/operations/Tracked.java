package io.miadi.bootstrap.operations;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Runs pieces of one job under a correlation id of their own, so that all lines of a run can be found together, and writes down how
 * each ended.
 */
record Tracked(JobLog log, Supplier<String> correlationIds) {
    private static final String CORRELATION = "correlationId";

    /** How a run ended. */
    sealed interface End {
        record Done(int found) implements End {}

        record Failed() implements End {}
    }

    End run(IntSupplier work) {
        log.began();
        long started = System.nanoTime();
        MDC.put(CORRELATION, correlationIds.get());
        try {
            int found = work.getAsInt();
            log.succeeded(since(started));
            return new End.Done(found);
        } catch (RuntimeException | Error e) {
            // An error too: a loop that ended silently would look like one that has nothing to do.
            log.failed(since(started), e);
            return new End.Failed();
        } finally {
            MDC.remove(CORRELATION);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}

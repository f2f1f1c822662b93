package io.miadi.benchmarks.settle;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The compiler of this process. On two cores it works for minutes on what the first rounds made hot and takes up to one of them, which
 * a product that has run for an hour no longer pays.
 */
final class Compiler {
    private static final Duration GLANCE = Duration.ofMillis(500);
    /** Of a glance's time spent on compiling: less is rest. */
    private static final long REST_MILLIS = 25;

    private static final int MOST_GLANCES = 120;

    private Compiler() {}

    /** Returns when there is nothing to compile for now, or after a minute. */
    static void comeToRest() {
        var compiler = ManagementFactory.getCompilationMXBean();
        long before = compiler.getTotalCompilationTime();
        for (int glance = 0; glance < MOST_GLANCES; glance++) {
            LockSupport.parkNanos(GLANCE.toNanos());
            long now = compiler.getTotalCompilationTime();
            if (now - before < REST_MILLIS) {
                return;
            }
            before = now;
        }
    }
}

package io.miadi.benchmarks.reconcile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much of the heap is used, in MB. The peak has in it what was garbage already. */
final class Heap {
    private static final double MEGA = 1e6;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Collects what is garbage and begins to look for the peak. */
    void reset() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    double peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGA;
    }

    /** What is in use after a collection. */
    double live() {
        System.gc();
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / MEGA;
    }
}

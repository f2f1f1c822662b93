/** What matching costs beside the plainest join of the same records, as it grows, for one line that arrives, and with files and a database around it. Open {@link io.miadi.benchmarks.reconcile.ReconcileBenchmark} first. */
@NullMarked
package io.miadi.benchmarks.reconcile;

import org.jspecify.annotations.NullMarked;

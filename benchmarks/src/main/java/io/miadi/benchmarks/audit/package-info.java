/** What the audit log costs: placing entries, verifying them, and writing them with the business. Open {@link io.miadi.benchmarks.audit.AuditBenchmark} first. */
@NullMarked
package io.miadi.benchmarks.audit;

import org.jspecify.annotations.NullMarked;

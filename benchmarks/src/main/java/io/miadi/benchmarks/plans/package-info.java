/** Whether any request reads a whole table. Open {@link io.miadi.benchmarks.plans.PlansBenchmark} first. */
@NullMarked
package io.miadi.benchmarks.plans;

import org.jspecify.annotations.NullMarked;

/**
 * From a callback at the door to a session that is committed as Confirmed, beside a bare loop that does the same to the same
 * database. Open {@link io.miadi.benchmarks.settle.SettleBenchmark} first.
 */
@NullMarked
package io.miadi.benchmarks.settle;

import org.jspecify.annotations.NullMarked;

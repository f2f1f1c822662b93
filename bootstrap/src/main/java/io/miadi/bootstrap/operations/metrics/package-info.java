/**
 * The figures of the running product in Prometheus' words. Names and labels are constants. Open
 * {@link io.miadi.bootstrap.operations.metrics.Meters} first.
 */
@NullMarked
package io.miadi.bootstrap.operations.metrics;

import org.jspecify.annotations.NullMarked;

/** How fast the simulated world runs. Open {@link io.miadi.benchmarks.simulate.SimulateBenchmark} first. */
@NullMarked
package io.miadi.benchmarks.simulate;

import org.jspecify.annotations.NullMarked;

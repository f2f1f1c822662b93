/** What Miadi adds to the provider's own time when a client is asked to pay. Open {@link io.miadi.benchmarks.initiate.InitiateBenchmark} first. */
@NullMarked
package io.miadi.benchmarks.initiate;

import org.jspecify.annotations.NullMarked;

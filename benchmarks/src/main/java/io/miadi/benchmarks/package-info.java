/**
 * How fast Miadi is, always beside a baseline that was run on the same machine in the same minute: absolute figures of a shared
 * machine say little, ratios say much. Open {@link io.miadi.benchmarks.Main} first.
 */
@NullMarked
package io.miadi.benchmarks;

import org.jspecify.annotations.NullMarked;

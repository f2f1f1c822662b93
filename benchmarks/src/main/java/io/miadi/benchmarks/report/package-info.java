/** What a run found, for eyes and for programs. Open {@link io.miadi.benchmarks.report.Figure} first. */
@NullMarked
package io.miadi.benchmarks.report;

import org.jspecify.annotations.NullMarked;

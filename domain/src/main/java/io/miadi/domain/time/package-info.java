/** Intervals of instants that include their start and exclude their end. Open {@link io.miadi.domain.time.TimeRange} first. */
@NullMarked
package io.miadi.domain.time;

import org.jspecify.annotations.NullMarked;

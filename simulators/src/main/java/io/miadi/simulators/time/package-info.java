/**
 * The time that a simulator lives in: real, or virtual and moved by a test. Tasks that are due at the same instant run in
 * the order in which they were asked for. Open {@link io.miadi.simulators.time.Timeline} first.
 */
@NullMarked
package io.miadi.simulators.time;

import org.jspecify.annotations.NullMarked;

/** The real program, killed, raced and pestered. Open {@link io.miadi.bootstrap.crash.CrashPointsTest} first. */
@NullMarked
package io.miadi.bootstrap.crash;

import org.jspecify.annotations.NullMarked;

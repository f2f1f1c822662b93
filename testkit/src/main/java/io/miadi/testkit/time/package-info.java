/** Time that stands still until a test moves it. Open {@link io.miadi.testkit.time.SettableClock} first. */
@NullMarked
package io.miadi.testkit.time;

import org.jspecify.annotations.NullMarked;

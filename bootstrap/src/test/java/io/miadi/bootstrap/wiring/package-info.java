/** Tests of how the product is put together, started and ended. Open {@link io.miadi.bootstrap.wiring.RunningTest} first. */
@NullMarked
package io.miadi.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;

/** The whole product put together by hand, room by room and readable from top to bottom. Open {@link io.miadi.bootstrap.wiring.Product} first. */
@NullMarked
package io.miadi.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;

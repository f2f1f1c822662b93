/** A whole store with all its ports, because what one port keeps refers to what another one does. Open {@link io.miadi.testkit.store.PracticeStore} first. */
@NullMarked
package io.miadi.testkit.store;

import org.jspecify.annotations.NullMarked;

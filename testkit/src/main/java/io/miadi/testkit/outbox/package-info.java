/** The outbox in memory. Open {@link io.miadi.testkit.outbox.InMemoryOutbox} first. */
@NullMarked
package io.miadi.testkit.outbox;

import org.jspecify.annotations.NullMarked;

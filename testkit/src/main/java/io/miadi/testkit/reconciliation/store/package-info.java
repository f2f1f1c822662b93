/** Reconciliation's ports in memory, and the contracts that these and the real ones keep. Open {@link io.miadi.testkit.reconciliation.store.InMemoryMatchingBook} first. */
@NullMarked
package io.miadi.testkit.reconciliation.store;

import org.jspecify.annotations.NullMarked;

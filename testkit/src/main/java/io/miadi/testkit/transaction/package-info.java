/** One business step without a database: commit and undo for the in-memory ports, ids in order. Open {@link io.miadi.testkit.transaction.InMemoryUnitOfWork} first. */
@NullMarked
package io.miadi.testkit.transaction;

import org.jspecify.annotations.NullMarked;

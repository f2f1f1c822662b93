/** What reconciliation leaves to people: an item of work with its state, how soon it has to be looked at, and how it may end. Pure. Open {@link io.miadi.domain.reconciliation.work.ExceptionItem} first. */
@NullMarked
package io.miadi.domain.reconciliation.work;

import org.jspecify.annotations.NullMarked;

/** Statements, what matching was told and decided, and runs, on PostgreSQL. Open {@link io.miadi.persistence.reconciliation.JdbiMatchingBook} first. */
@NullMarked
package io.miadi.persistence.reconciliation;

import org.jspecify.annotations.NullMarked;

/** Statements, runs and reports over HTTP, for those who keep the practice's books. Open {@link io.miadi.http.reconciliation.StatementRoutes} first. */
@NullMarked
package io.miadi.http.reconciliation;

import org.jspecify.annotations.NullMarked;

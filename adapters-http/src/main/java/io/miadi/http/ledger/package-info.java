/** The books over HTTP, for administrators: the trial balance and the journal. Open {@link io.miadi.http.ledger.LedgerRoutes} first. */
@NullMarked
package io.miadi.http.ledger;

import org.jspecify.annotations.NullMarked;

/** Keeping the books: every money event becomes an entry in the transaction of the event. Open {@link io.miadi.application.ledger.KeepBooks} first, then {@link io.miadi.application.ledger.DrawTrialBalance}. */
@NullMarked
package io.miadi.application.ledger;

import org.jspecify.annotations.NullMarked;

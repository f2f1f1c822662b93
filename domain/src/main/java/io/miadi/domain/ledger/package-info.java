/** The practice's books: double entries in integer minor units, added with every money event and never changed. Open {@link io.miadi.domain.ledger.Bookkeeping} first. */
@NullMarked
package io.miadi.domain.ledger;

import org.jspecify.annotations.NullMarked;

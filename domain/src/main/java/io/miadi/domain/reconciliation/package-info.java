/** The words that reconciliation speaks: what an external party reports, as lines, after normalisation. Nothing here or beneath it edits a line or a record of ours; groups, exceptions and postings are added. Open {@link io.miadi.domain.reconciliation.Line} first, then {@code matching}. */
@NullMarked
package io.miadi.domain.reconciliation;

import org.jspecify.annotations.NullMarked;

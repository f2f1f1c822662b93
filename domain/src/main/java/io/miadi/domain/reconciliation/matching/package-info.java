/** Matches what we recorded with what providers report: exact ids at once, everything else only when it is the one possibility and its window is closed. Pure, single-threaded, and the same for a line that arrives now and for a year read at once. Amount and date alone never decide. Open {@link io.miadi.domain.reconciliation.matching.Matcher} first, then {@link io.miadi.domain.reconciliation.decision.Decision}. */
@NullMarked
package io.miadi.domain.reconciliation.matching;

import org.jspecify.annotations.NullMarked;

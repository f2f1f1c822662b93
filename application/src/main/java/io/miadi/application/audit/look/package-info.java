/**
 * Looking into the audit log, for administrators, which is itself audited; and proofs about it, recalculated at each asking. Open
 * {@link io.miadi.application.audit.look.SearchLog} first.
 */
@NullMarked
package io.miadi.application.audit.look;

import org.jspecify.annotations.NullMarked;

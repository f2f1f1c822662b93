/** What a statement shows and no record of ours explains stands in the books too, in suspense, until it does. Open {@link io.miadi.application.reconciliation.suspense.KeepSuspense} first. */
@NullMarked
package io.miadi.application.reconciliation.suspense;

import org.jspecify.annotations.NullMarked;

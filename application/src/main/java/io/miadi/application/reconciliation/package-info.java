/** Reconciliation at work: what matching was told and decided is kept, what it found is repaired where the rules allow it, and runs say what a period comes to. Open {@link io.miadi.application.reconciliation.Reconcile} first. */
@NullMarked
package io.miadi.application.reconciliation;

import org.jspecify.annotations.NullMarked;

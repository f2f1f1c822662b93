/** The proof that a period is complete: every row of the statement explained, and totals and balances that agree to the cent. Open {@link io.miadi.application.reconciliation.proof.Proof} first. */
@NullMarked
package io.miadi.application.reconciliation.proof;

import org.jspecify.annotations.NullMarked;

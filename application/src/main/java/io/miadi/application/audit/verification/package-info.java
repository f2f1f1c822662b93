/**
 * Recalculates the whole log out of its entries and holds it against everything that was signed. Open
 * {@link io.miadi.application.audit.verification.VerifyLog} first.
 */
@NullMarked
package io.miadi.application.audit.verification;

import org.jspecify.annotations.NullMarked;

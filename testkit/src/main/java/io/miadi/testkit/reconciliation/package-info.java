/** Generated practices whose truth is known: which line really paid which due. Open {@link io.miadi.testkit.reconciliation.PracticeYear} first, then {@link io.miadi.testkit.reconciliation.Truth}. */
@NullMarked
package io.miadi.testkit.reconciliation;

import org.jspecify.annotations.NullMarked;

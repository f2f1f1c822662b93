/** The journal in memory, and what every journal must do. Open {@link io.miadi.testkit.ledger.JournalContract} first. */
@NullMarked
package io.miadi.testkit.ledger;

import org.jspecify.annotations.NullMarked;

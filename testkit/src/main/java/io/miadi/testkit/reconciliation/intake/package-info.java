/** Statements as providers print them, for properties: uniform prices, equal rows without an id, charges under a payment's receipt, failed rows, either order. Open {@link io.miadi.testkit.reconciliation.intake.StatementArbitraries} first. */
@NullMarked
package io.miadi.testkit.reconciliation.intake;

import org.jspecify.annotations.NullMarked;

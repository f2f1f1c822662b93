/**
 * The organisation statement, made from the ledger. Open
 * {@link io.miadi.simulators.daraja.statement.Statement} first.
 */
@NullMarked
package io.miadi.simulators.daraja.statement;

import org.jspecify.annotations.NullMarked;

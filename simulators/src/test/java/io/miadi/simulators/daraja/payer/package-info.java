/** Tests of what payers do. */
@NullMarked
package io.miadi.simulators.daraja.payer;

import org.jspecify.annotations.NullMarked;

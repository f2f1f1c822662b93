/** Tests of the PayBill without HTTP, in virtual time. */
@NullMarked
package io.miadi.simulators.daraja.stk;

import org.jspecify.annotations.NullMarked;

/**
 * The operator's HTTP API, the virtual phone and the controls of the simulation. Everything that is decided is decided by
 * {@link io.miadi.simulators.daraja.stk.PayBill}; here it is read from and written to the wire, and broken when the script
 * says so. Open {@link io.miadi.simulators.daraja.http.StkPushRoute} first.
 */
@NullMarked
package io.miadi.simulators.daraja.http;

import org.jspecify.annotations.NullMarked;

/**
 * A whole PayBill on its own ledger, as a small HTTP server or in process: tokens, prompts with the real checks, queries with
 * all their in-flight shapes, callbacks, a virtual phone, and faults on demand. What it does is known to different degrees;
 * {@link io.miadi.simulators.daraja.Behaviours} says which. Open {@link io.miadi.simulators.daraja.DarajaSimulator} first.
 */
@NullMarked
package io.miadi.simulators.daraja;

import org.jspecify.annotations.NullMarked;

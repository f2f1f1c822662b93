/**
 * A merchant's PayBill or till and the prompts that it sends, without any HTTP: what is asked is checked as the operator
 * checks it, a prompt is open until somebody or time ends it, and ends once; only the books decide that something was paid.
 * Open {@link io.miadi.simulators.daraja.stk.PayBill} first.
 */
@NullMarked
package io.miadi.simulators.daraja.stk;

import org.jspecify.annotations.NullMarked;

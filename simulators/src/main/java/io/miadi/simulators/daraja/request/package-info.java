/**
 * What a merchant's own operator asks for: reversal, payment to a person, transaction status, balance. Accepted at once, carried
 * out and told of later. Open
 * {@link io.miadi.simulators.daraja.request.Operations} first.
 */
@NullMarked
package io.miadi.simulators.daraja.request;

import org.jspecify.annotations.NullMarked;

/**
 * The network to Daraja: what was certainly not written is told apart from what was lost, nothing is ever written twice, and
 * everything has a limit. Open {@link io.miadi.mpesa.wire.DarajaWire} first.
 */
@NullMarked
package io.miadi.mpesa.wire;

import org.jspecify.annotations.NullMarked;

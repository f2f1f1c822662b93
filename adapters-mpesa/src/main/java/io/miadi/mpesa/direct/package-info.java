/**
 * Payments that payers make by themselves (C2B): where Daraja is to send word of them, what it sends, and its list of the last two
 * days. Open {@link io.miadi.mpesa.direct.DarajaDirectReader} first.
 */
@NullMarked
package io.miadi.mpesa.direct;

import org.jspecify.annotations.NullMarked;

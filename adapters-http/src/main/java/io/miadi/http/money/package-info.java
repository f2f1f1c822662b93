/** Amounts of money as the API writes and reads them. Open {@link io.miadi.http.money.MoneyBody} first. */
@NullMarked
package io.miadi.http.money;

import org.jspecify.annotations.NullMarked;

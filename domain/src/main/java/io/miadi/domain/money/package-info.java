/** Amounts of money as integers of minor units with their currency. Open {@link io.miadi.domain.money.Money} first. */
@NullMarked
package io.miadi.domain.money;

import org.jspecify.annotations.NullMarked;

/** Generators of money. Open {@link io.miadi.testkit.money.MoneyArbitraries} first. */
@NullMarked
package io.miadi.testkit.money;

import org.jspecify.annotations.NullMarked;

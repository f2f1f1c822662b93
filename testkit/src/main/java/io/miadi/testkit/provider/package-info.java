/** Accounts with providers in memory, and the contract of their store. Open {@link io.miadi.testkit.provider.ProviderAccountsContract} first. */
@NullMarked
package io.miadi.testkit.provider;

import org.jspecify.annotations.NullMarked;

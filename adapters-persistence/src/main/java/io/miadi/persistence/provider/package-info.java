/**
 * Accounts with providers in the table {@code provider_account}, sealed as a whole: a dump of the database shows their names and
 * nothing else. Open {@link io.miadi.persistence.provider.JdbiProviderAccounts} first.
 */
@NullMarked
package io.miadi.persistence.provider;

import org.jspecify.annotations.NullMarked;

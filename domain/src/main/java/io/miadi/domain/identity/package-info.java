/**
 * Who people are to the practice and how long a proof of it lasts: people with their roles and rights, accounts, logins, links
 * sent by e-mail, API keys. Nothing here hashes, signs or stores. Everybody has at least one role; an account's address is
 * verified; a guard's waits grow and are bounded. Open {@link io.miadi.domain.identity.Person} first.
 */
@NullMarked
package io.miadi.domain.identity;

import org.jspecify.annotations.NullMarked;

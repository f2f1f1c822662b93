/**
 * Identity in PostgreSQL: people, accounts, logins, links, guards and keys. Of tokens only hashes are stored, of links not even
 * that. Open {@link io.miadi.persistence.identity.JdbiIdentity} first.
 */
@NullMarked
package io.miadi.persistence.identity;

import org.jspecify.annotations.NullMarked;

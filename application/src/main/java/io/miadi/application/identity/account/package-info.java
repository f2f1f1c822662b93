/**
 * Accounts and the links that open them: registration, verification, passwords, one's own data. Every answer to a stranger is the
 * same whether or not an address has an account. A link's token is never stored: it is made again from the link's id and a key
 * when the e-mail is written. Open {@link io.miadi.application.identity.account.LinkTokens} first.
 */
@NullMarked
package io.miadi.application.identity.account;

import org.jspecify.annotations.NullMarked;

/**
 * What the use cases of identity share: the ports to people, accounts, logins, links and keys, the
 * {@link io.miadi.application.identity.Principal} who is signed in, and the checks of passwords. The use cases stand by topic in
 * {@code login}, {@code account}, {@code people} and {@code key}. Open {@link io.miadi.application.identity.Principal} first.
 */
@NullMarked
package io.miadi.application.identity;

import org.jspecify.annotations.NullMarked;

/**
 * Signing in, one's own data, users, clients and API keys over HTTP, and what the gatekeeper asks about a credential. A password
 * or token is read here and handed on as a secret; the cookie's value stands in no body. Open
 * {@link io.miadi.http.identity.IdentityRoutes} first.
 */
@NullMarked
package io.miadi.http.identity;

import org.jspecify.annotations.NullMarked;

/**
 * Signing in and out: proving a password under a guard, opening logins for browsers and API clients, and knowing at each request
 * who is calling. A login's rights are those its person has at this moment. Open {@link io.miadi.application.identity.login.SignIn}
 * first, then {@link io.miadi.application.identity.login.Authenticate}.
 */
@NullMarked
package io.miadi.application.identity.login;

import org.jspecify.annotations.NullMarked;

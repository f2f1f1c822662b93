/** Access tokens of API clients, signed with ES256 (RFC 7518, RFC 8725, RFC 9068). Open {@link io.miadi.security.token.Es256AccessTokens} first. */
@NullMarked
package io.miadi.security.token;

import org.jspecify.annotations.NullMarked;

/**
 * The one place where HTTP servers are made. Whatever goes wrong below or above a route, the caller gets a problem document
 * with the same headers as every answer; every request has an id, an access line, limits and deadlines. Invariants: no
 * answer without the security headers, no route without roles, no session, no cookie but ours. Open
 * {@link io.miadi.http.server.HttpServerFactory} first, then {@code RoutePipeline} for the order of the checks.
 */
@NullMarked
package io.miadi.http.server;

import org.jspecify.annotations.NullMarked;

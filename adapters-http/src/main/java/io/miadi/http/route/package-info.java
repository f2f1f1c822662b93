/**
 * What a feature says about its routes and how it reads requests and answers them. A route names who may use it
 * ({@link io.miadi.http.route.Access}); one that does not cannot be registered. Handlers see a {@link io.miadi.http.route.Call}
 * that has passed every check and return an {@link io.miadi.http.route.Answer}; the framework underneath stays out of sight.
 * Open {@link io.miadi.http.route.Route} first.
 */
@NullMarked
package io.miadi.http.route;

import org.jspecify.annotations.NullMarked;

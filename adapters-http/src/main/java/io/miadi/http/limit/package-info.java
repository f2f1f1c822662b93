/**
 * How often somebody may do something. A route names its {@link io.miadi.http.limit.RatePolicy}; the budgets are counted
 * atomically and in bounded memory by {@link io.miadi.http.limit.RateLimits}. Open {@link io.miadi.http.limit.RatePolicy} first.
 */
@NullMarked
package io.miadi.http.limit;

import org.jspecify.annotations.NullMarked;

/**
 * The addresses at which a provider says how requests ended and what payers do unasked. Open
 * {@link io.miadi.http.hook.HookRoutes} first.
 */
@NullMarked
package io.miadi.http.hook;

import org.jspecify.annotations.NullMarked;

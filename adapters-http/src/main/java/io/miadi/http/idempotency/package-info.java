/**
 * The parts of idempotent requests that HTTP knows about: the caller's key and a digest that tells whether two requests are
 * the same. Keeping keys and answers belongs to the application. Open {@link io.miadi.http.idempotency.IdempotencyKey} first.
 */
@NullMarked
package io.miadi.http.idempotency;

import org.jspecify.annotations.NullMarked;

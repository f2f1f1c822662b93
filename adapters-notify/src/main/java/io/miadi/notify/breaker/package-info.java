/**
 * Keeps away from a server that does not answer, so that it costs no message its tries. Open {@link
 * io.miadi.notify.breaker.Breaker} first.
 */
@NullMarked
package io.miadi.notify.breaker;

import org.jspecify.annotations.NullMarked;

/** What makes the same request twice one effect. Open {@link io.miadi.application.idempotency.RequestKeys} first. */
@NullMarked
package io.miadi.application.idempotency;

import org.jspecify.annotations.NullMarked;

/** The keys of requests in PostgreSQL. Open {@link io.miadi.persistence.idempotency.JdbiRequestKeys} first. */
@NullMarked
package io.miadi.persistence.idempotency;

import org.jspecify.annotations.NullMarked;

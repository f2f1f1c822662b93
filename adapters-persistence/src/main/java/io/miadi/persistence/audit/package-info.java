/** The append-only audit log in PostgreSQL. Open {@link io.miadi.persistence.audit.JdbiAuditLog} first. */
@NullMarked
package io.miadi.persistence.audit;

import org.jspecify.annotations.NullMarked;

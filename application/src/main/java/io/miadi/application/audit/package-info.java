/** The append-only log of who did what, written in the transaction of the change. Open {@link io.miadi.application.audit.AuditLog} first. */
@NullMarked
package io.miadi.application.audit;

import org.jspecify.annotations.NullMarked;

/** The audit log in memory, and stand-ins for those who sign it. Open {@link io.miadi.testkit.audit.InMemoryAuditLog} first. */
@NullMarked
package io.miadi.testkit.audit;

import org.jspecify.annotations.NullMarked;

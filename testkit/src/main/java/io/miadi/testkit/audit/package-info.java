/** The audit log in memory. Open {@link io.miadi.testkit.audit.InMemoryAuditLog} first. */
@NullMarked
package io.miadi.testkit.audit;

import org.jspecify.annotations.NullMarked;

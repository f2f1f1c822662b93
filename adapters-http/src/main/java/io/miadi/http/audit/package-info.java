/**
 * The audit log over HTTP, for administrators: entries, checkpoints, proofs and the export. Open
 * {@link io.miadi.http.audit.AuditRoutes} first.
 */
@NullMarked
package io.miadi.http.audit;

import org.jspecify.annotations.NullMarked;

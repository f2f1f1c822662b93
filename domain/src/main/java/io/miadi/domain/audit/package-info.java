/**
 * What one line of the audit log says. Entries hold ids, states, amounts and masked values, never free text of a client. Open
 * {@link io.miadi.domain.audit.AuditEntry} first. How the log proves that nobody touched it stands beneath: {@code log} (bytes),
 * {@code tree} (hashes and proofs), {@code checkpoint} (signatures), {@code verification} (exports).
 */
@NullMarked
package io.miadi.domain.audit;

import org.jspecify.annotations.NullMarked;

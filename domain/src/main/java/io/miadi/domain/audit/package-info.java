/** What one line of the audit log says. Entries hold ids, states, amounts and masked values, never free text of a client. Open {@link io.miadi.domain.audit.AuditEntry} first. */
@NullMarked
package io.miadi.domain.audit;

import org.jspecify.annotations.NullMarked;

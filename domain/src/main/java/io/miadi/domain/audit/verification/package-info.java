/**
 * Proves an export of the audit log genuine, offline and with nothing but public keys, or names the first entry that is not. Open
 * {@link io.miadi.domain.audit.verification.ExportVerifier} first.
 */
@NullMarked
package io.miadi.domain.audit.verification;

import org.jspecify.annotations.NullMarked;

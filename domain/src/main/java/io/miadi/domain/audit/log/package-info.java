/**
 * An audit entry as it stands in the log, and the bytes over which the log is hashed. Two entries never have the same bytes and no
 * entry has two encodings. Open {@link io.miadi.domain.audit.log.EntryEncoding} first.
 */
@NullMarked
package io.miadi.domain.audit.log;

import org.jspecify.annotations.NullMarked;

/**
 * The audit log as a file of lines of JSON, written and read. Open {@link io.miadi.documents.audit.JsonLogFile} first, then
 * {@link io.miadi.documents.audit.LogFile}.
 */
@NullMarked
package io.miadi.documents.audit;

import org.jspecify.annotations.NullMarked;

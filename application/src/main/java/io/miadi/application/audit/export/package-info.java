/**
 * The log as a file that anybody verifies without this program's database. Open
 * {@link io.miadi.application.audit.export.ExportLog} first.
 */
@NullMarked
package io.miadi.application.audit.export;

import org.jspecify.annotations.NullMarked;

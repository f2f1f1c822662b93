/** Reports of providers as files: previewed row by row, then taken in or thrown away by a person. Nothing is matched here; what a file added is handed to {@code matching} in the same unit of work. Open {@link io.miadi.application.reconciliation.statement.PreviewStatement} first. */
@NullMarked
package io.miadi.application.reconciliation.statement;

import org.jspecify.annotations.NullMarked;

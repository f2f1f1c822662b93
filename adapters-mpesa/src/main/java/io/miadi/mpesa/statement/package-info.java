/** The statement that the organisation portal exports, read row by row without holding the file. Columns are found by their names, a row that cannot be read is rejected by itself, and nothing a cell says is ever executed or guessed at. Open {@link io.miadi.mpesa.statement.OrganisationStatementCsv} first. */
@NullMarked
package io.miadi.mpesa.statement;

import org.jspecify.annotations.NullMarked;

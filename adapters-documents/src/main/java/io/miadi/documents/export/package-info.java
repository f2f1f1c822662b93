/**
 * Lists as files for other programs: rows for spreadsheets in which no cell can run, and the journal as CSV and as the text that
 * hledger reads. Open {@link io.miadi.documents.export.SpreadsheetRows} first.
 */
@NullMarked
package io.miadi.documents.export;

import org.jspecify.annotations.NullMarked;

package io.miadi.documents.export;

import io.miadi.application.export.RowForm;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV after RFC 4180 with every cell in quotes. Spreadsheets take a cell that begins with one of a few characters for a formula, also
 * in quotes; such a cell gets an apostrophe in front of it, and so does one that begins with an apostrophe of its own, so that
 * whoever takes one leading apostrophe away has the text back.
 */
public final class SpreadsheetRows implements RowForm {
    /** What may begin a formula, in its full-width forms as well, and what a spreadsheet skips to find one. */
    private static final String ACTIVE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String APOSTROPHE = "'";

    @Override
    public String row(List<String> cells) {
        return cells.stream().map(SpreadsheetRows::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + inert(text).replace("\"", "\"\"") + '"';
    }

    private static String inert(String text) {
        boolean active = !text.isEmpty() && (ACTIVE + APOSTROPHE).indexOf(text.charAt(0)) >= 0;
        return active ? APOSTROPHE + text : text;
    }
}

package io.miadi.application.export;

import java.util.List;

/** How a row of cells is written in a file that people open in a spreadsheet. */
public interface RowForm {
    /** The row with its line break. Whatever the cells hold, none of them runs as a formula, and all of them can be read back. */
    String row(List<String> cells);
}

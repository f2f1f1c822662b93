package io.miadi.application.export;

import java.time.Instant;
import java.util.List;

/**
 * Tables for people, on paper.
 *
 * @param practice whose it is
 * @param lines what is said before the first table
 * @param at when it was made; the only time that a file of it carries
 */
public record TableDocument(
        String language, String practice, String title, List<String> lines, List<Table> tables, Instant at) {
    public TableDocument {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /**
     * @param columns their headings; as many as each row has cells
     * @param rows cells as they are read; figures are told from words by the columns
     */
    public record Table(String heading, List<Column> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param figures whether its cells are figures, which are set to the right */
    public record Column(String heading, boolean figures) {}
}

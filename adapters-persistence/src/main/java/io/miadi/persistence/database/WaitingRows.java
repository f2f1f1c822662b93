package io.miadi.persistence.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows that one unit of work has appended and not yet written, by table. */
final class WaitingRows {
    private final Map<Appends<?>, Rows<?>> byTable = new LinkedHashMap<>();

    private record Rows<R>(Appends<R> table, List<R> rows) {
        void write(Handle handle) {
            table.write(handle, List.copyOf(rows));
        }
    }

    <R> void add(Appends<R> table, R row) {
        @SuppressWarnings("unchecked") // what is kept under a table was made for it
        var waiting = (Rows<R>) byTable.computeIfAbsent(table, t -> new Rows<>(table, new ArrayList<>()));
        waiting.rows().add(row);
    }

    void writeAll(Handle handle) {
        var all = List.copyOf(byTable.values());
        byTable.clear();
        all.forEach(rows -> rows.write(handle));
    }
}

package io.miadi.mpesa.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each column stands in the rows of one file. */
record Header(Map<Column, Integer> places) {
    /** Empty when the row is not the one that names the columns. */
    static Optional<Header> in(List<String> cells) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            Column.named(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places.keySet().containsAll(Column.REQUIRED) ? Optional.of(new Header(places)) : Optional.empty();
    }

    /** What the row says under a column, stripped; empty when blank, cut off, or when the file has no such column. */
    String cell(List<String> cells, Column column) {
        var place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}

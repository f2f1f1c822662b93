package io.miadi.mpesa.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between the cells: a comma as exported, or what a spreadsheet of another country put there when it was saved again. */
final class Separator {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final List<Character> KNOWN = List.of(',', ';', '\t');

    private Separator() {}

    /** Looks for the row that names the columns, and leaves the reader where it was. */
    static char of(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        var start = new char[LOOK_AHEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < LOOK_AHEAD; length += Math.max(read, 0)) {
            read = text.read(start, length, LOOK_AHEAD - length);
        }
        text.reset();
        var lines =
                new String(start, 0, length).lines().limit(Sheet.DEEPEST_HEADER).toList();
        return KNOWN.stream()
                .filter(separator -> lines.stream().anyMatch(line -> isHeader(line, separator)))
                .findFirst()
                .orElse(KNOWN.getFirst());
    }

    private static boolean isHeader(String line, char separator) {
        return Header.in(List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)))
                .isPresent();
    }
}

package io.miadi.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files of the write-ahead log from the start of a backup to its end, both included; without any one the copy is worthless. */
record WalSegments(List<String> names) {
    private static final Pattern START = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final long LOG_BYTES = 1L << 32;

    /** Reads the first one out of the backup label and counts up to the last. */
    static WalSegments between(String label, String last, long segmentBytes) {
        var start = START.matcher(label);
        if (!start.find()) {
            throw new BackupException("The server's backup label does not say where its log begins.");
        }
        String first = start.group(1);
        String timeline = first.substring(0, 8);
        long perLog = LOG_BYTES / segmentBytes;
        List<String> names = new ArrayList<>();
        for (long number = number(first, perLog); number <= number(last, perLog); number++) {
            names.add(timeline + "%08X%08X".formatted(number / perLog, number % perLog));
        }
        return new WalSegments(List.copyOf(names));
    }

    void requireIn(Path cluster) throws IOException {
        for (String name : names) {
            if (!Files.exists(cluster.resolve("pg_wal").resolve(name))) {
                throw new BackupException("The log file " + name + " was removed while the backup ran; try again.");
            }
        }
    }

    private static long number(String name, long perLog) {
        return Long.parseLong(name.substring(8, 16), 16) * perLog + Long.parseLong(name.substring(16), 16);
    }
}

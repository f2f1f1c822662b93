package io.miadi.domain.reconciliation.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fingerprints of a file's rows. Where the provider gives no id, equal rows are told apart by counting them: the first of
 * two equal coffees is the first in every file that has both. A file that begins between the two would take the second for the
 * first, which is why reports are read whole days at a time.
 */
final class Fingerprints {
    private final Map<Integer, String> byNumber = new HashMap<>();
    private final Set<String> present = new HashSet<>();

    private Fingerprints() {}

    static Fingerprints of(String account, List<? extends ReadRow> rows) {
        var prints = new Fingerprints();
        var counts = new HashMap<String, Integer>();
        for (var row : rows) {
            if (row instanceof ReportedRow reported) {
                int ordinal = reported.told().providerId() == null
                        ? counts.merge(Fingerprint.withoutOrdinal(account, reported), 1, Integer::sum)
                        : 1;
                prints.keep(row.number(), Fingerprint.of(account, reported, ordinal));
            }
        }
        return prints;
    }

    String of(ReportedRow row) {
        var print = byNumber.get(row.number());
        if (print == null) {
            throw new IllegalArgumentException("not a row of this file: " + row.number());
        }
        return print;
    }

    boolean isInFile(String print) {
        return present.contains(print);
    }

    private void keep(int number, String print) {
        if (byNumber.put(number, print) != null) {
            throw new IllegalArgumentException("two rows have the number " + number);
        }
        present.add(print);
    }
}

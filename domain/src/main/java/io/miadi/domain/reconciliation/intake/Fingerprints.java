package io.miadi.domain.reconciliation.intake;

import java.util.ArrayList;
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
    /** Stands for a row that could not be read, and is no fingerprint. */
    private static final String NONE = "";

    private final List<String> inOrder;
    private final Set<String> present;

    private Fingerprints(List<String> inOrder) {
        this.inOrder = inOrder;
        this.present = new HashSet<>(inOrder);
    }

    static Fingerprints of(String account, List<? extends ReadRow> rows) {
        var prints = new ArrayList<String>(rows.size());
        var counts = new HashMap<String, Integer>();
        for (var row : rows) {
            prints.add(
                    switch (row) {
                        case RejectedRow _ -> NONE;
                        case ReportedRow reported ->
                            Fingerprint.of(account, reported, ordinal(account, reported, counts));
                    });
        }
        return new Fingerprints(prints);
    }

    private static int ordinal(String account, ReportedRow row, Map<String, Integer> counts) {
        return row.told().providerId() == null
                ? counts.merge(Fingerprint.withoutOrdinal(account, row), 1, Integer::sum)
                : 1;
    }

    /** The fingerprint of the row at an index of the file's list, which must not be a rejected one. */
    String at(int index) {
        return inOrder.get(index);
    }

    boolean isInFile(String print) {
        return present.contains(print);
    }
}

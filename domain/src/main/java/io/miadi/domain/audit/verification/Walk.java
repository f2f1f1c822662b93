package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import java.util.Iterator;
import java.util.OptionalLong;

/** One reading of an export from end to end, entries and stored hashes side by side. */
final class Walk {
    private final Column entries;
    private final Column hashes;
    private long firstDifference = -1;
    private long firstWrongNumber = -1;

    private Walk(Claims claims) {
        this.entries = new Column(claims);
        this.hashes = new Column(claims);
    }

    static Walk through(AuditExport export, Claims claims) {
        var walk = new Walk(claims);
        try (var entries = export.entries();
                var hashes = export.hashes()) {
            walk.run(entries.iterator(), hashes.iterator());
        }
        return walk;
    }

    private void run(Iterator<ExportedEntry> entries, Iterator<Hash> hashes) {
        for (long at = 0; entries.hasNext() || hashes.hasNext(); at++) {
            var entry = entries.hasNext() ? entries.next() : null;
            var hash = hashes.hasNext() ? hashes.next() : null;
            if (entry != null) {
                this.entries.add(entry.hash());
            }
            if (hash != null) {
                this.hashes.add(hash);
            }
            if (firstDifference < 0
                    && (entry == null || hash == null || !entry.hash().equals(hash))) {
                firstDifference = at;
            }
            if (firstWrongNumber < 0 && entry != null && entry.index() != at) {
                firstWrongNumber = at;
            }
        }
    }

    Column entries() {
        return entries;
    }

    Column hashes() {
        return hashes;
    }

    /** The first place where an entry and the hash stored for it differ, or one of them is not there. */
    OptionalLong firstDifference() {
        return firstDifference < 0 ? OptionalLong.empty() : OptionalLong.of(firstDifference);
    }

    OptionalLong firstWrongNumber() {
        return firstWrongNumber < 0 ? OptionalLong.empty() : OptionalLong.of(firstWrongNumber);
    }
}

package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import java.util.Iterator;

/** Tells what was done at the first place where the entries leave the proven hashes; reads the export again, which only a forged one costs. */
final class Deviation {
    private final AuditExport export;
    private final long at;

    Deviation(AuditExport export, long at) {
        this.export = export;
        this.at = at;
    }

    Tampering tampering() {
        try (var entries = export.entries().skip(at).map(ExportedEntry::hash)) {
            var rest = entries.iterator();
            return rest.hasNext() ? tampering(rest.next(), rest) : Tampering.TRUNCATED;
        }
    }

    private Tampering tampering(Hash found, Iterator<Hash> rest) {
        var expected = expected();
        boolean pushedBack = false;
        boolean copied = false;
        while (rest.hasNext() && !(pushedBack && copied)) {
            var entry = rest.next();
            pushedBack |= entry.equals(expected);
            copied |= entry.equals(found);
        }
        boolean moved = !copied && belongsLater(found);
        if (pushedBack) {
            return moved ? Tampering.REORDERED : Tampering.INSERTED;
        }
        return moved ? Tampering.MISSING : Tampering.CHANGED;
    }

    private Hash expected() {
        try (var hashes = export.hashes()) {
            return hashes.skip(at).findFirst().orElseThrow();
        }
    }

    private boolean belongsLater(Hash found) {
        try (var hashes = export.hashes()) {
            return hashes.skip(at + 1).anyMatch(found::equals);
        }
    }
}

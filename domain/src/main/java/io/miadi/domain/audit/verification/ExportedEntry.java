package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;

/**
 * An entry as an export shows it.
 *
 * @param index the number that the export gives it, from 0
 * @param hash calculated from what the export says of it, never taken over from there
 */
public record ExportedEntry(long index, Hash hash) {
    public static ExportedEntry of(long index, LoggedEntry entry) {
        return new ExportedEntry(index, TreeHashing.leaf(EntryEncoding.encode(entry)));
    }

    /** A line in which no entry can be read: whatever stood there, it was changed. */
    public static ExportedEntry unreadable(long index, byte[] line) {
        return new ExportedEntry(index, TreeHashing.leaf(line));
    }
}

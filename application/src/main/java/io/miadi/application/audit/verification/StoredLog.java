package io.miadi.application.audit.verification;

import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.domain.audit.tree.Hash;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The log from end to end, read in pages, so that no transaction stays open and memory stays small. */
public interface StoredLog {
    /** Entries of places from the one to before the other, in order; a place whose entry is gone is left out. */
    Stream<PlacedEntry> entries(long from, long end);

    /** The hashes stored for these places. */
    Stream<Hash> hashes(long from, long end);

    /** The number of the first entry that is stored and neither has a place nor waits for one: nobody who writes entries leaves such. */
    OptionalLong stray();
}

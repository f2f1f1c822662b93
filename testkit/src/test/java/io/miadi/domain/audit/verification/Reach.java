package io.miadi.domain.audit.verification;

/** How much of an export a forger can replace to fit the entries. */
enum Reach {
    /** The entries alone, as with a careless change in the database or in the file. */
    ENTRIES,
    /** Also the stored hashes: whoever owns the database. */
    HASHES,
    /** Also the checkpoints, signed anew with the log's stolen key: a new tree. */
    EVERYTHING,
    /** The same, while a copy of the hashes lies outside with the old checkpoints. */
    ALL_BUT_KEPT_HASHES;

    boolean forgesHashes() {
        return this == HASHES || this == EVERYTHING;
    }

    boolean forgesCheckpoints() {
        return this == EVERYTHING || this == ALL_BUT_KEPT_HASHES;
    }
}

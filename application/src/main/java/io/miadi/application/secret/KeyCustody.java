package io.miadi.application.secret;

/** Keeps the keys of each purpose: one primary key that makes new values, and older ones that still read. */
public interface KeyCustody {
    /** Adds a key that reads and makes nothing yet, so that every node can learn it before it is used. */
    void add(KeyPurpose purpose);

    /** Makes the newest key the primary one. */
    void promoteNewest(KeyPurpose purpose);

    /**
     * Forgets all keys but the primary one, and says how many were forgotten. What only they can read is lost. Keys of checkpoints are
     * never forgotten.
     */
    int retireOld(KeyPurpose purpose);
}

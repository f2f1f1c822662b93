package io.miadi.application.secret;

/**
 * Encrypts what is stored, with keys that live outside the database. What is sealed carries the id of its key, so that values
 * sealed with an older key open until that key is retired.
 */
public interface Sealer {
    /** Sealing the same text twice gives two different values. */
    byte[] seal(byte[] plain, SealedPlace place);

    /**
     * @throws SealBroken when the value was altered, belongs to another place, or its key is gone; never rubbish instead
     */
    byte[] open(byte[] sealed, SealedPlace place);

    /** Whether the value was sealed with the primary key; if not, rotation seals it again. */
    boolean isCurrent(byte[] sealed);
}

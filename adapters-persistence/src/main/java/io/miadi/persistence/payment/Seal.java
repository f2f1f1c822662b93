package io.miadi.persistence.payment;

/** Encrypts a column's value for one row; a value that was moved to another row does not open there. */
public interface Seal {
    byte[] seal(byte[] plain, String row);

    byte[] open(byte[] sealed, String row);
}

package io.miadi.application.payment.search;

/** Keyed hashes of payers' numbers beside the sealed numbers, so that a number can be found and not read. */
public interface PayerIndex {
    /** Hashes up to so many numbers that have no hash yet, within the current unit of work; returns how many. */
    int index(int limit);
}

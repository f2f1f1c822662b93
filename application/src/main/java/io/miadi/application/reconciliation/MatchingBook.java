package io.miadi.application.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What matching was told, what it decided, and what every line and record is. Inputs and decisions are only ever added, by
 * whoever holds the lock.
 */
public interface MatchingBook {
    /** One input with its place. */
    record Numbered(long sequence, MatchingInput input) {}

    /** A decision that asks for something to be done to our own records, and has not had it yet. */
    record Repair(long decision, int tries) {}

    /** Until the end of the unit of work nobody else tells matching anything. */
    void lock();

    /** Adds inputs behind all others; needs the lock. */
    void append(List<? extends MatchingInput> inputs);

    /** The sequence of the last input, nought when there is none. */
    long lastInput();

    /** The first inputs behind a sequence, in their order. */
    List<Numbered> inputs(long after, int most);

    /** How many decisions are kept, which is also the number of the last one. */
    long decisions();

    /** Adds decisions, with those of their numbers that ask for a repair. */
    void decide(List<Decided> decisions, Collection<Long> toRepair);

    Optional<Decided> decision(long number);

    /** The decisions about a line or a record, oldest first. */
    List<Decided> decisionsAbout(Position.Side side, String id);

    /** Writes new positions, or those that changed. */
    void place(List<Position> positions, Instant now);

    /** Those whose time has come. */
    List<Repair> repairs(Instant now, int limit);

    void repaired(long decision);

    /** It could not be done; it stays on the list with the reason until it is tried again. */
    void notRepaired(long decision, Instant again, String cause);

    static String key(Position.Side side, String id) {
        return side + " " + id;
    }
}

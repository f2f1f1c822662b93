package io.miadi.persistence.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A table that only grows, as one repository writes to it. The rows of a unit of work wait in memory and go out together just
 * before its commit, because nothing within the unit needs to read them: one statement instead of one for each row.
 *
 * @param <R> what becomes a row
 */
@FunctionalInterface
public interface Appends<R> {
    /** Writes the rows, at least one, in their order. */
    void write(Handle handle, List<R> rows);
}

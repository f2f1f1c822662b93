package io.miadi.application.audit.checkpoint;

import java.util.List;
import java.util.Optional;

/** A second place for checkpoints, outside the database, by which a database that was cut back or rewritten is found out. */
public interface CheckpointCopies {
    /** Adds a note at the end; it is durable when this returns. */
    void keep(String note);

    /** The note that was kept last. */
    Optional<String> last();

    /** All notes that were kept here, in their order. */
    List<String> all();
}

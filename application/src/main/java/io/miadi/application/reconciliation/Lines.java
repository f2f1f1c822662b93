package io.miadi.application.reconciliation;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import java.util.Optional;

/** Finds lines by their fingerprints. */
@FunctionalInterface
public interface Lines {
    /** The line, with what every voice that told of it knew. */
    Optional<Line> find(String id);

    /** Of the ways by which the line was told, the one that weighs most; the line must be there. Where only files are read, a file. */
    default LineSource strongestVoice(String id) {
        return LineSource.STATEMENT;
    }
}

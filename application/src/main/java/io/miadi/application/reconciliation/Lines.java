package io.miadi.application.reconciliation;

import io.miadi.domain.reconciliation.Line;
import java.util.Optional;

/** Finds lines by their fingerprints. */
@FunctionalInterface
public interface Lines {
    Optional<Line> find(String id);
}

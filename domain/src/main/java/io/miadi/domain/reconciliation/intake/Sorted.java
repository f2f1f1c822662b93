package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The heaps into which a file's rows are sorted, while they are. */
final class Sorted {
    final List<AcceptedRow> accepted = new ArrayList<>();
    final List<SeenRow> seen = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<Revision> revisions = new ArrayList<>();
    final List<Line> learnt = new ArrayList<>();
    /** What this file brought so far. */
    final Set<String> first = new HashSet<>();

    Taken asTaken(int rows) {
        return new Taken(rows, accepted, seen, rejected, revisions, learnt);
    }
}

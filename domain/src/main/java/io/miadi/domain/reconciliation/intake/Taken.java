package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import java.util.List;

/**
 * What became of the rows of one file: each is accepted, already seen or rejected, and of none nothing became.
 *
 * @param rows how many rows the file has below its header
 * @param revisions of the accepted rows those that contradict what an earlier file said
 * @param learnt lines that were known, with what seen rows tell beyond what was known of them
 */
public record Taken(
        int rows,
        List<AcceptedRow> accepted,
        List<SeenRow> seen,
        List<RejectedRow> rejected,
        List<Revision> revisions,
        List<Line> learnt) {
    public Taken {
        accepted = List.copyOf(accepted);
        seen = List.copyOf(seen);
        rejected = List.copyOf(rejected);
        revisions = List.copyOf(revisions);
        learnt = List.copyOf(learnt);
        if (accepted.size() + seen.size() + rejected.size() != rows) {
            throw new IllegalArgumentException("rows got lost: " + rows);
        }
    }

    /** The lines to match. */
    public List<Line> movements() {
        return accepted.stream()
                .filter(AcceptedRow::isMovement)
                .map(AcceptedRow::line)
                .toList();
    }
}

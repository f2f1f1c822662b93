package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import java.util.List;
import java.util.Optional;

/**
 * Takes the rows of a file against what earlier files of the account brought. Files may overlap and come in any order: the
 * same row in two files is one line, and two equal rows in one file are two.
 *
 * @param account the account that the files are of
 */
public record Intake(String account, PayerKeys keys, SeenLines seen) {
    /** Changes nothing: whoever calls stores what was accepted. The same file again gives only seen and rejected rows. */
    public Taken take(List<? extends ReadRow> rows) {
        var prints = Fingerprints.of(account, rows);
        var sorted = new Sorted();
        for (int i = 0; i < rows.size(); i++) {
            switch (rows.get(i)) {
                case RejectedRow rejected -> sorted.rejected.add(rejected);
                case ReportedRow reported -> sort(reported, prints.at(i), prints, sorted);
            }
        }
        return sorted.asTaken(rows.size());
    }

    private void sort(ReportedRow row, String print, Fingerprints prints, Sorted sorted) {
        if (seen.contains(print) || !sorted.first.add(print)) {
            sorted.seen.add(new SeenRow(row.number(), print));
            return;
        }
        var accepted = new AcceptedRow(row.asLine(account, print, keys), row);
        sorted.accepted.add(accepted);
        contradicted(accepted.line(), prints).ifPresent(older -> sorted.revisions.add(new Revision(accepted, older)));
    }

    /** A file that repeats the earlier row beside the new one contradicts nothing: the provider stands by both. */
    private Optional<Line> contradicted(Line line, Fingerprints prints) {
        var id = line.traces().providerId();
        if (id == null) {
            return Optional.empty();
        }
        return seen.under(account, id, line.movement().kind()).stream()
                .filter(older -> !prints.isInFile(older.id()))
                .reduce((_, latest) -> latest);
    }
}

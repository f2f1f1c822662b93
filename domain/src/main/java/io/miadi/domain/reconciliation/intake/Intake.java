package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes rows against what was known of the account before. Files may overlap and come in any order: the same row in two files is
 * one line, and two equal rows in one file are two. One transaction that several voices of the provider tell of is one line as well,
 * however each of them spells its time and its reference.
 *
 * @param account the account that the rows are of
 * @param source which voice tells the rows
 */
public record Intake(String account, PayerKeys keys, SeenLines seen, LineSource source) {
    /** For rows of a file. */
    public Intake(String account, PayerKeys keys, SeenLines seen) {
        this(account, keys, seen, LineSource.STATEMENT);
    }

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
        var line = row.asLine(account, print, keys);
        var told = toldBefore(row, line);
        told.filter(older -> !older.filledFrom(line).equals(older))
                .ifPresent(older -> sorted.learnt.add(older.filledFrom(line)));
        if (told.isPresent() || seen.contains(print) || !sorted.first.add(print)) {
            sorted.seen.add(new SeenRow(row.number(), told.map(Line::id).orElse(print)));
            return;
        }
        var accepted = new AcceptedRow(line, row);
        sorted.accepted.add(accepted);
        contradicted(line, prints).ifPresent(older -> sorted.revisions.add(new Revision(accepted, older)));
    }

    /**
     * The line of the same money that another voice told of. Between two files the same number with other facts is the provider's
     * change of mind; between two voices it is only another way to say it.
     */
    private Optional<Line> toldBefore(ReportedRow row, Line line) {
        var id = line.traces().providerId();
        if (id == null || !row.completed()) {
            return Optional.empty();
        }
        return seen.under(account, id, line.movement().kind()).stream()
                .filter(older -> !source.isBook() || !seen.isFromBook(older.id()))
                .filter(older -> seen.isMovement(older.id()))
                .filter(line::isSameMoneyAs)
                .findFirst();
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

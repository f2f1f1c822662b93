package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.index.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of another class, by looking only at what something happened to: lines and records that came or were
 * decided about, those of a due that changed, and records whose window of reports has closed.
 */
final class Moved {
    private final Book book;
    /** Records that wait for the reports of their window. */
    private final Numbers awaiting = new Numbers();

    private Coverage known = Coverage.NONE;

    Moved(Book book) {
        this.book = book;
    }

    void tell(Coverage coverage, Moves to) {
        var standings = new Standings(book, coverage);
        if (!coverage.equals(known)) {
            known = coverage;
            for (int place : awaiting.takeAll()) {
                book.records.lookAt(place);
            }
        }
        book.dues.takeChanged().forEach(this::lookAround);
        book.dues.takeRenamed().forEach(this::lookAtNamed);
        for (int place : book.reported.takeToLookAt()) {
            var now = standings.ofLine(place);
            if (book.reported.isNews(place, now)) {
                to.line(book.reported.get(place), now, book.reported.decision(place));
            }
        }
        for (int place : book.records.takeToLookAt()) {
            record(place, standings.ofRecord(place), to);
        }
    }

    private void record(int place, @Nullable MatchClass now, Moves to) {
        if (now == null) {
            return;
        }
        if (now == MatchClass.AWAITING) {
            awaiting.add(place);
        }
        if (book.records.isNews(place, now)) {
            to.record(book.records.get(place), now, book.records.decision(place));
        }
    }

    /** A due that changed can change what its attempts and their lines are, and what lines are that name it. */
    private void lookAround(OpenDue due) {
        for (OwnRecord attempt : due.attempts()) {
            lookAt(attempt.id());
        }
        book.dues.early(due.due().id()).forEach(this::lookAt);
        var reference = due.due().reference();
        if (reference != null) {
            lookAtNamed(reference);
        }
    }

    private void lookAt(String record) {
        int place = book.records.find(record);
        book.records.lookAt(place);
        book.linesOf(place).forEach(line -> book.reported.lookAt(book.reported.find(line.id())));
    }

    private void lookAtNamed(String reference) {
        book.lines.ofReference(reference).forEach(line -> book.reported.lookAt(book.reported.find(line.id())));
    }
}

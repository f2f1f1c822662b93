package io.miadi.application.reconciliation.suspense;

import io.miadi.application.ledger.Journal;
import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.StatementBookkeeping;
import io.miadi.domain.ledger.StatementBookkeeping.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lets the clearing account follow the statement. Every method belongs to the unit of work of what made it necessary, so that
 * money is in the books once at any moment: in suspense, or where our records put it.
 */
public final class KeepSuspense {
    private final SuspenseBook book;
    private final Journal journal;

    public KeepSuspense(SuspenseBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    /** A file was taken in: its charges and payouts are booked by what they are, the rest waits. */
    public void taken(StatementId statement) {
        book(book.unbooked(statement));
    }

    /** Another voice of the provider told of these lines. */
    public void heard(Collection<String> lines) {
        book(book.unbooked(lines));
    }

    private void book(List<SuspenseBook.Unbooked> lines) {
        var entries = new ArrayList<JournalEntry>();
        var waiting = new ArrayList<Standing>();
        for (var found : lines) {
            switch (found.kind()) {
                case FEE -> entries.add(StatementBookkeeping.charged(found.line(), found.moved()));
                case PAYOUT -> entries.add(StatementBookkeeping.paidOut(found.line(), found.moved()));
                case PAYMENT, REFUND, REVERSAL, CHARGEBACK, ADJUSTMENT, UNRECOGNISED, OPENING -> {
                    waiting.add(new Standing(found.line(), Place.SUSPENSE, found.rest()));
                    entries.add(StatementBookkeeping.suspended(found.line(), found.rest()));
                }
            }
        }
        journal.addAll(entries);
        book.keep(waiting);
    }

    /** Our records may explain more of anything that waits. */
    public void follow() {
        settle(book.changed());
    }

    /** They may explain more of these lines. */
    public void follow(Collection<String> lines) {
        if (!lines.isEmpty()) {
            settle(book.changed(lines));
        }
    }

    private void settle(List<SuspenseBook.Changed> changed) {
        var entries = new ArrayList<JournalEntry>();
        var rests = new ArrayList<Standing>();
        for (var it : changed) {
            var standing = it.standing();
            var explained = standing.amount().minus(it.rest());
            entries.add(StatementBookkeeping.identified(standing.line(), standing.place(), explained));
            rests.add(new Standing(standing.line(), standing.place(), it.rest()));
        }
        journal.addAll(entries);
        book.keep(rests);
    }

    /** A person said that the money is for something else than sessions, or took that back. */
    public void move(String line, Place to) {
        Optional<Standing> found = book.find(line).filter(standing -> standing.place() != to);
        found.ifPresent(standing -> {
            journal.add(StatementBookkeeping.moved(line, standing.place(), to, standing.amount()));
            book.keep(List.of(standing.at(to)));
        });
    }
}

package io.miadi.application.ledger;

import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;

/** The journal: entries are added and never changed or taken away. The store gives each its number and its time. */
public interface Journal {
    void add(JournalEntry entry);

    /** In this order, with few round trips however many there are. */
    void addAll(List<JournalEntry> entries);

    /** The entries about a session, in the order in which they were added. */
    List<JournalEntry> about(SessionId session);

    /** What every account comes to. */
    List<Balance> balances();

    /** Every account that was posted to before the range's end. */
    TrialBalance trialBalance(TimeRange range);

    /** A page of the entries of a stretch of time, by time and number. */
    List<Recorded> page(TimeRange range, Position after, int limit);

    /** Sums of both sides of one account in one currency. */
    record Balance(Account account, Money debits, Money credits) {}

    /** An entry as it stands in the journal. */
    record Recorded(long number, Instant at, JournalEntry entry) {
        public Position position() {
            return new Position(at, number);
        }
    }

    /** Where a page begins: behind the entry of that time and number. */
    record Position(Instant at, long number) {
        /** Before the first entry of a range. */
        public static Position before(TimeRange range) {
            return new Position(range.start(), 0);
        }
    }
}

package io.miadi.application.ledger;

import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import java.util.List;

/** The journal: entries are added and never changed or taken away. */
public interface Journal {
    void add(JournalEntry entry);

    /** The entries about a session, in the order in which they were added. */
    List<JournalEntry> about(SessionId session);

    /** What every account comes to. */
    List<Balance> balances();

    /** Sums of both sides of one account in one currency. */
    record Balance(Account account, Money debits, Money credits) {}
}

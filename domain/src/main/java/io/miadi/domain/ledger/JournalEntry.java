package io.miadi.domain.ledger;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import java.util.List;

/**
 * What one money event does to the books: lines whose debits equal their credits, in one currency.
 *
 * @param cause the event, {@code payment.settled}: from constants only
 * @param about the session that the money is for, or the line of a statement as long as nobody knows whose it is
 */
public record JournalEntry(String cause, Subject about, List<Posting> postings) {
    public JournalEntry(String cause, SessionId session, List<Posting> postings) {
        this(cause, new Subject.OfSession(session), postings);
    }

    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.isEmpty() || !sum(postings, Posting.Side.DEBIT).equals(sum(postings, Posting.Side.CREDIT))) {
            throw new IllegalArgumentException("debits and credits differ: " + cause);
        }
    }

    private static Money sum(List<Posting> postings, Posting.Side side) {
        var none = Money.zero(postings.getFirst().amount().currency());
        return postings.stream()
                .filter(p -> p.side() == side)
                .map(Posting::amount)
                .reduce(none, Money::plus);
    }
}

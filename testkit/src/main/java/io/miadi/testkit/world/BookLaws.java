package io.miadi.testkit.world;

import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the books say about a session (K5): every account stands exactly where session and payment say that it must, in minor
 * units, debits positive. The expectation is worked out from the facts alone, not from the entries.
 */
final class BookLaws {
    private final InMemoryStore store;

    BookLaws(InMemoryStore store) {
        this.store = store;
    }

    void check(Session session, Optional<Payment> payment) {
        var balances = new HashMap<Account, Long>();
        for (var entry : store.journal().about(session.id())) {
            for (var posting : entry.postings()) {
                balances.merge(posting.account(), signed(posting), Long::sum);
            }
        }
        balances.values().removeIf(sum -> sum == 0);
        var expected = new HashMap<Account, Long>();
        payment.ifPresent(p -> expect(expected, session, p));
        expected.values().removeIf(sum -> sum == 0);
        LawBroken.unless(balances.equals(expected), "K5", "the books say " + balances + " instead of", expected);
    }

    private static long signed(Posting posting) {
        long minor = posting.amount().minor();
        return posting.side() == Posting.Side.DEBIT ? minor : -minor;
    }

    private void expect(Map<Account, Long> books, Session session, Payment payment) {
        long due = payment.amount().minor();
        long applied = payment.applied().minor();
        payment.attempts().forEach(attempt -> money(books, attempt));
        if (payment.waiver().isPresent()) {
            return;
        }
        add(books, Account.Kind.CLIENT_RECEIVABLE, "", due - applied);
        switch (session.state()) {
            case SessionState.Completed _ -> add(books, Account.Kind.INCOME, "session", -due);
            case SessionState.NoShow _ -> add(books, Account.Kind.INCOME, "no-show", -due);
            case SessionState.Cancelled _ -> {
                long owed = store.refundObligations()
                        .of(payment.id())
                        .map(RefundObligation::amount)
                        .map(amount -> amount.minor())
                        .orElse(0L);
                add(books, Account.Kind.DEFERRED_INCOME, "", -owed);
                add(books, Account.Kind.INCOME, "cancellation", owed - due);
            }
            case SessionState.Pending _,
                    SessionState.Approved _,
                    SessionState.Confirmed _,
                    SessionState.CheckedIn _,
                    SessionState.Declined _,
                    SessionState.Expired _ -> add(books, Account.Kind.DEFERRED_INCOME, "", -due);
        }
    }

    private static void money(Map<Account, Long> books, Attempt attempt) {
        attempt.capture().ifPresent(capture -> {
            long captured = capture.captured().minor();
            switch (attempt.method()) {
                case MPESA -> add(books, Account.Kind.PROVIDER_CLEARING, "mpesa", captured);
                case CASH -> add(books, Account.Kind.CASH_IN_HAND, "", captured);
                case CARD_AT_DESK -> add(books, Account.Kind.CARD_CLEARING, "", captured);
            }
            add(
                    books,
                    Account.Kind.UNAPPLIED_CLIENT_FUNDS,
                    "",
                    -capture.unapplied().minor());
        });
    }

    private static void add(Map<Account, Long> books, Account.Kind kind, String of, long minor) {
        books.merge(new Account(kind, of), minor, Long::sum);
    }
}

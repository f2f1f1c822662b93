package io.miadi.testkit.ledger;

import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Journals: entries that balance, with a few lines each, on accounts that come again, over some days. */
public final class LedgerArbitraries {
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long DAYS = 20L * 24 * 3600;

    private LedgerArbitraries() {}

    /** Also names that other programs could take for something else. */
    public static Arbitrary<Account> accounts() {
        var names = Arbitraries.of("", "mpesa", "no-show", "till 2", "a;b", "x  y:z", "=1+1");
        return Combinators.combine(Arbitraries.of(Kind.class), names).as(Account::new);
    }

    public static Arbitrary<JournalEntry> entries() {
        var amounts = Arbitraries.longs().between(1, 50_000_000).map(minor -> new Money(minor, Money.KES));
        var debits = Combinators.combine(accounts(), amounts).as((a, m) -> new Posting(a, Side.DEBIT, m));
        var causes = Arbitraries.of("fee.due", "payment.received", "fee.waived", "fee.earned");
        var sessions = Arbitraries.longs().map(id -> new SessionId(new UUID(0x7000, id)));
        return Combinators.combine(causes, sessions, debits.list().ofMinSize(1).ofMaxSize(3), accounts())
                .as((cause, session, lines, credited) -> new JournalEntry(cause, session, balanced(lines, credited)));
    }

    private static List<Posting> balanced(List<Posting> debits, Account credited) {
        var lines = new ArrayList<>(debits);
        var sum = debits.stream().map(Posting::amount).reduce(Money.zero(Money.KES), Money::plus);
        lines.add(new Posting(credited, Side.CREDIT, sum));
        return lines;
    }

    /** Entries with numbers from 1 on, and times that rise with them. */
    public static Arbitrary<List<Recorded>> journals() {
        var times = Arbitraries.longs().between(0, DAYS).map(second -> Instant.ofEpochSecond(FIRST + second));
        return Combinators.combine(entries().list().ofMaxSize(12), times.list().ofSize(12))
                .as((entries, moments) -> {
                    var sorted = moments.stream().sorted().toList();
                    var recorded = new ArrayList<Recorded>();
                    for (var entry : entries) {
                        int place = recorded.size();
                        recorded.add(new Recorded(place + 1L, sorted.get(place), entry));
                    }
                    return recorded;
                });
    }
}

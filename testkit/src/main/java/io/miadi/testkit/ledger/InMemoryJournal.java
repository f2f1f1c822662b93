package io.miadi.testkit.ledger;

import io.miadi.application.ledger.Journal;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The journal in memory; balances are folded from the postings whenever they are asked for. */
public final class InMemoryJournal implements Journal {
    private final InMemoryUnitOfWork unitOfWork;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<SessionId, List<JournalEntry>> bySession = new HashMap<>();

    public InMemoryJournal(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(JournalEntry entry) {
        unitOfWork.run(() -> {
            var about = bySession.computeIfAbsent(entry.session(), _ -> new ArrayList<>());
            entries.add(entry);
            about.add(entry);
            unitOfWork.onUndo(() -> {
                entries.removeLast();
                about.removeLast();
            });
            return true;
        });
    }

    @Override
    public List<JournalEntry> about(SessionId session) {
        return unitOfWork.run(() -> List.copyOf(bySession.getOrDefault(session, List.of())));
    }

    /** All entries, in the order in which they were added. */
    public List<JournalEntry> entries() {
        return unitOfWork.run(() -> List.copyOf(entries));
    }

    @Override
    public List<Balance> balances() {
        return unitOfWork.run(() -> {
            var sums = new LinkedHashMap<Heading, Balance>();
            entries.stream()
                    .flatMap(e -> e.postings().stream())
                    .forEach(p -> sums.compute(
                            new Heading(p.account(), p.amount().currency()),
                            (heading, sum) -> plus(sum == null ? nothing(heading) : sum, p)));
            return List.copyOf(sums.values());
        });
    }

    private record Heading(Account account, Currency currency) {}

    private static Balance nothing(Heading heading) {
        var none = Money.zero(heading.currency());
        return new Balance(heading.account(), none, none);
    }

    private static Balance plus(Balance sum, Posting posting) {
        return posting.side() == Side.DEBIT
                ? new Balance(sum.account(), sum.debits().plus(posting.amount()), sum.credits())
                : new Balance(sum.account(), sum.debits(), sum.credits().plus(posting.amount()));
    }
}

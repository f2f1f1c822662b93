package io.miadi.testkit.ledger;

import io.miadi.application.ledger.Journal;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.ledger.Subject;
import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.ledger.Turnover;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The journal in memory; balances are folded from the postings whenever they are asked for. */
public final class InMemoryJournal implements Journal {
    private static final Comparator<Position> IN_ORDER =
            Comparator.comparing(Position::at).thenComparing(Position::number);

    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource clock;
    private final List<Recorded> entries = new ArrayList<>();
    private final Map<Subject, List<JournalEntry>> bySubject = new HashMap<>();

    /** @param clock gives each entry its time */
    public InMemoryJournal(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public void add(JournalEntry entry) {
        unitOfWork.run(() -> {
            var about = bySubject.computeIfAbsent(entry.about(), _ -> new ArrayList<>());
            entries.add(new Recorded(entries.size() + 1L, clock.instant(), entry));
            about.add(entry);
            unitOfWork.onUndo(() -> {
                entries.removeLast();
                about.removeLast();
            });
            return true;
        });
    }

    @Override
    public void addAll(List<JournalEntry> added) {
        unitOfWork.run(() -> {
            added.forEach(this::add);
            return true;
        });
    }

    @Override
    public List<JournalEntry> about(SessionId session) {
        return unitOfWork.run(() -> List.copyOf(bySubject.getOrDefault(new Subject.OfSession(session), List.of())));
    }

    /** All entries, in the order in which they were added. */
    public List<JournalEntry> entries() {
        return unitOfWork.run(() -> entries.stream().map(Recorded::entry).toList());
    }

    @Override
    public List<Recorded> page(TimeRange range, Position after, int limit) {
        return unitOfWork.run(() -> entries.stream()
                .filter(e -> !e.at().isBefore(range.start()) && e.at().isBefore(range.end()))
                .filter(e -> IN_ORDER.compare(e.position(), after) > 0)
                .sorted(Comparator.comparing(Recorded::position, IN_ORDER))
                .limit(limit)
                .toList());
    }

    @Override
    public TrialBalance trialBalance(TimeRange range) {
        return unitOfWork.run(() -> {
            var before = sums(e -> e.at().isBefore(range.start()));
            var within = sums(e -> !e.at().isBefore(range.start()) && e.at().isBefore(range.end()));
            var headings = new LinkedHashSet<>(before.keySet());
            headings.addAll(within.keySet());
            return new TrialBalance(headings.stream()
                    .map(h -> new TrialBalance.Line(h.account(), turnover(before, h), turnover(within, h)))
                    .toList());
        });
    }

    private static Turnover turnover(Map<Heading, Balance> sums, Heading heading) {
        var sum = sums.getOrDefault(heading, nothing(heading));
        return new Turnover(sum.debits(), sum.credits());
    }

    @Override
    public List<Balance> balances() {
        return unitOfWork.run(() -> List.copyOf(sums(_ -> true).values()));
    }

    private Map<Heading, Balance> sums(Predicate<Recorded> counted) {
        var sums = new LinkedHashMap<Heading, Balance>();
        entries.stream()
                .filter(counted)
                .flatMap(e -> e.entry().postings().stream())
                .forEach(p -> sums.compute(
                        new Heading(p.account(), p.amount().currency()),
                        (heading, sum) -> plus(sum == null ? nothing(heading) : sum, p)));
        return sums;
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

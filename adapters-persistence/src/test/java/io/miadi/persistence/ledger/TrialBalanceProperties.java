package io.miadi.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.ledger.Journal;
import io.miadi.application.ledger.Journal.Recorded;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Turnover;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.ledger.LedgerArbitraries;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The trial balance and the pages of the database against sums made by hand, over entries of known times. */
@Tag("K5")
class TrialBalanceProperties {
    private static final String ENTRY = """
            insert into journal_entry (cause, session_id, currency, lines, at)
            values (:cause, :session, 'KES', :lines, :at) returning id
            """;

    private static final String LINE = """
            insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)
            values (:entry, :line, :lines, :account, :of, :side, :amount)
            """;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbiStore store = JdbiStore.shared();
    private final SessionId session = new StoredExamples(store).pending().id();

    @Property(tries = 100)
    @Label(
            "K5 a trial balance comes to the fold of the postings before and within its days, and both sides of every total are equal")
    void a_trial_balance_is_the_fold_of_the_postings(
            @ForAll("journals") List<Recorded> journal,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        var mine = "p" + UUID.randomUUID();
        var kept = journal.stream()
                .map(r -> new Recorded(r.number(), r.at(), renamed(r.entry(), mine)))
                .toList();
        kept.forEach(this::keep);
        var range = TimeRange.of(START.plus(Duration.ofDays(first)), Duration.ofDays(days));
        var whole = store.journal().trialBalance(range);
        var found = whole.lines().stream()
                .filter(line -> line.account().of().startsWith(mine))
                .toList();
        assertThat(whole.isBalanced()).isTrue();
        assertThat(found).allSatisfy(line -> {
            assertThat(line.before()).isEqualTo(sums(kept, line.account(), Instant.EPOCH, range.start()));
            assertThat(line.within()).isEqualTo(sums(kept, line.account(), range.start(), range.end()));
        });
        assertThat(found).hasSize((int) kept.stream()
                .filter(r -> r.at().isBefore(range.end()))
                .flatMap(r -> r.entry().postings().stream())
                .map(Posting::account)
                .distinct()
                .count());
        assertThat(pages(range).stream()
                        .filter(entry ->
                                entry.postings().getFirst().account().of().startsWith(mine)))
                .containsExactlyElementsOf(kept.stream()
                        .filter(r -> !r.at().isBefore(range.start()) && r.at().isBefore(range.end()))
                        .map(Recorded::entry)
                        .toList());
    }

    private List<JournalEntry> pages(TimeRange range) {
        var all = new ArrayList<JournalEntry>();
        var page = store.journal().page(range, Journal.Position.before(range), 200);
        while (!page.isEmpty()) {
            page.forEach(recorded -> all.add(recorded.entry()));
            page = store.journal().page(range, page.getLast().position(), 200);
        }
        return all;
    }

    private static Turnover sums(List<Recorded> journal, Account account, Instant from, Instant to) {
        var none = Money.zero(Money.KES);
        return journal.stream()
                .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
                .flatMap(r -> r.entry().postings().stream())
                .filter(p -> p.account().equals(account))
                .map(p -> p.side() == Posting.Side.DEBIT
                        ? new Turnover(p.amount(), none)
                        : new Turnover(none, p.amount()))
                .reduce(new Turnover(none, none), Turnover::plus);
    }

    private JournalEntry renamed(JournalEntry entry, String mine) {
        var postings = entry.postings().stream()
                .map(p -> new Posting(
                        new Account(p.account().kind(), mine + p.account().of()), p.side(), p.amount()))
                .toList();
        return new JournalEntry(entry.cause(), session, postings);
    }

    /** As the journal would, but with a time of the test's choice. */
    private void keep(Recorded recorded) {
        var postings = recorded.entry().postings();
        store.unitOfWork().run(() -> {
            var handle = store.database().session().current();
            long entry = handle.createQuery(ENTRY)
                    .bind("cause", recorded.entry().cause())
                    .bind("session", session.value())
                    .bind("lines", postings.size())
                    .bind("at", recorded.at().atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            for (int i = 0; i < postings.size(); i++) {
                var posting = postings.get(i);
                handle.createUpdate(LINE)
                        .bind("entry", entry)
                        .bind("line", i + 1)
                        .bind("lines", postings.size())
                        .bind("account", posting.account().kind().name())
                        .bind("of", posting.account().of())
                        .bind("side", posting.side().name())
                        .bind("amount", posting.amount().minor())
                        .execute();
            }
            return entry;
        });
    }

    @Provide
    Arbitrary<List<Recorded>> journals() {
        return LedgerArbitraries.journals();
    }
}

package io.miadi.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.ledger.Journal;
import io.miadi.application.ledger.Journal.Balance;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.ledger.Posting;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.ledger.Subject;
import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.ledger.Turnover;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every journal must do: keep all entries in order, and balances that are the sums of their lines. */
@Tag("K5")
public interface JournalContract {
    TimeRange EVER = new TimeRange(Instant.EPOCH, Instant.parse("3000-01-01T00:00:00Z"));
    TimeRange LATER = TimeRange.of(EVER.end(), Duration.ofDays(1));

    PracticeStore store();

    @Test
    default void entries_come_back_in_the_order_in_which_they_were_added() {
        var session = session();
        var other = session();
        var due = entry("fee.due", session, Money.kes(1500));
        var paid = new JournalEntry(
                "payment.received",
                session,
                List.of(
                        new Posting(new Account(Kind.PROVIDER_CLEARING, "mpesa"), Side.DEBIT, Money.kes(1600)),
                        new Posting(new Account(Kind.CLIENT_RECEIVABLE, ""), Side.CREDIT, Money.kes(1500)),
                        new Posting(new Account(Kind.UNAPPLIED_CLIENT_FUNDS, ""), Side.CREDIT, Money.kes(100))));
        journal().add(due);
        journal().add(entry("fee.due", other, Money.kes(7)));
        journal().add(paid);
        assertThat(journal().about(session)).containsExactly(due, paid);
    }

    @Test
    default void many_entries_are_added_in_their_order_as_each_would_be() {
        var session = session();
        var other = session();
        var entries = IntStream.rangeClosed(1, 2_500)
                .mapToObj(i -> entry("fee.due", i % 2 == 0 ? session : other, Money.kes(i)))
                .toList();
        store().unitOfWork().run(() -> {
            journal().addAll(entries);
            return true;
        });
        journal().addAll(List.of());
        assertThat(journal().about(session))
                .containsExactlyElementsOf(entries.stream()
                        .filter(entry -> entry.about().equals(new Subject.OfSession(session)))
                        .toList());
        assertThat(journal().about(other)).hasSize(1_250);
    }

    @Test
    default void nothing_is_known_about_a_session_without_money() {
        assertThat(journal().about(new SessionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void balances_are_the_sums_of_the_lines() {
        var account = new Account(Kind.INCOME, "contract-" + UUID.randomUUID());
        journal().add(entry(account, Money.kes(1500)));
        journal().add(entry(account, new Money(25, Money.KES)));
        assertThat(journal().balances().stream().filter(b -> b.account().equals(account)))
                .containsExactly(new Balance(account, Money.zero(Money.KES), new Money(150_025, Money.KES)));
    }

    @Test
    default void a_trial_balance_tells_what_was_before_from_what_moved() {
        var account = new Account(Kind.INCOME, "contract-" + UUID.randomUUID());
        journal().add(entry(account, Money.kes(1500)));
        journal().add(entry(account, Money.kes(200)));
        var none = Money.zero(Money.KES);
        var sums = new Turnover(none, Money.kes(1700));
        assertThat(lines(EVER, account))
                .containsExactly(new TrialBalance.Line(account, new Turnover(none, none), sums));
        assertThat(lines(LATER, account))
                .containsExactly(new TrialBalance.Line(account, sums, new Turnover(none, none)));
        assertThat(lines(new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), account))
                .isEmpty();
    }

    @Test
    default void pages_follow_each_other_without_gap_or_repeat() {
        var account = new Account(Kind.INCOME, "contract-" + UUID.randomUUID());
        var added = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> entry(account, Money.kes(i)))
                .toList();
        added.forEach(journal()::add);
        var found = new ArrayList<Journal.Recorded>();
        var page = journal().page(EVER, Journal.Position.before(EVER), 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            found.addAll(page);
            page = journal().page(EVER, page.getLast().position(), 2);
        }
        assertThat(found.stream().map(Journal.Recorded::number)).doesNotHaveDuplicates();
        assertThat(found.stream().map(Journal.Recorded::entry).filter(added::contains))
                .containsExactlyElementsOf(added);
        assertThat(journal().page(LATER, Journal.Position.before(LATER), 2)).isEmpty();
    }

    @Test
    default void a_failing_unit_of_work_leaves_no_entry() {
        var session = session();
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    journal().add(entry("fee.due", session, Money.kes(3)));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(journal().about(session)).isEmpty();
    }

    private List<TrialBalance.Line> lines(TimeRange range, Account account) {
        return journal().trialBalance(range).lines().stream()
                .filter(line -> line.account().equals(account))
                .toList();
    }

    private Journal journal() {
        return store().journal();
    }

    private SessionId session() {
        return new StoredExamples(store()).pending().id();
    }

    private JournalEntry entry(Account credited, Money amount) {
        return new JournalEntry("fee.earned", session(), lines(credited, amount));
    }

    private static JournalEntry entry(String cause, SessionId session, Money amount) {
        return new JournalEntry(cause, session, lines(new Account(Kind.DEFERRED_INCOME, ""), amount));
    }

    private static List<Posting> lines(Account credited, Money amount) {
        return List.of(
                new Posting(new Account(Kind.CLIENT_RECEIVABLE, ""), Side.DEBIT, amount),
                new Posting(credited, Side.CREDIT, amount));
    }
}

package io.miadi.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PaymentArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K5")
class BookkeepingProperties {
    @Property
    @Label("K5 every entry of every story balances, and lists whole positive lines")
    void every_entry_balances(@ForAll("payments") Payment payment, @ForAll @IntRange(max = 100) int kept) {
        for (var entry : story(payment, payment.amount().percent(kept))) {
            assertThat(sum(entry, Side.DEBIT)).isEqualTo(sum(entry, Side.CREDIT));
            assertThat(entry.postings())
                    .allSatisfy(p -> assertThat(p.amount().isZero()).isFalse());
            assertThat(entry.about()).isEqualTo(new Subject.OfSession(payment.session()));
        }
    }

    @Property
    @Label("K5 an entry whose sides differ cannot be made")
    void an_unbalanced_entry_cannot_be_made(@ForAll("prices") Money debit, @ForAll("prices") Money credit) {
        var lines = List.of(
                new Posting(new Account(Kind.CASH_IN_HAND, ""), Side.DEBIT, debit),
                new Posting(new Account(Kind.CLIENT_RECEIVABLE, ""), Side.CREDIT, credit));
        var session = new SessionId(new UUID(1, 1));
        if (debit.equals(credit)) {
            assertThat(new JournalEntry("x", session, lines).postings()).isEqualTo(lines);
        } else {
            assertThatThrownBy(() -> new JournalEntry("x", session, lines))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    @Label("K6 what is received stands on the clearing accounts, to the cent")
    @Tag("K6")
    void what_is_received_stands_on_clearing(@ForAll("payments") Payment payment) {
        var received = payment.attempts().stream()
                .flatMap(a -> a.capture().stream())
                .map(Capture::captured)
                .reduce(Money.zero(Money.KES), Money::plus);
        var entries = story(payment, payment.amount());
        long clearing = balance(entries, Kind.PROVIDER_CLEARING) + balance(entries, Kind.CASH_IN_HAND);
        assertThat(clearing).isEqualTo(received.minor());
    }

    @Property
    @Label(
            "K5 a due that was waived leaves no receivable, no deferred income and no income behind, and a part of it is the client's")
    void a_waived_due_leaves_nothing(@ForAll("payments") Payment payment) {
        if (!payment.isSatisfied()) {
            var entries = new ArrayList<>(received(payment));
            entries.add(Bookkeeping.waived(payment));
            assertThat(balance(entries, Kind.CLIENT_RECEIVABLE)).isZero();
            assertThat(balance(entries, Kind.DEFERRED_INCOME)).isZero();
            var freed = payment.waived(new Waiver("Cancelled", EvidenceArbitraries.SENT));
            assertThat(freed.applied().isZero()).isTrue();
            assertThat(balance(entries, Kind.INCOME)).isZero();
            long unapplied = freed.attempts().stream()
                    .flatMap(a -> a.capture().stream())
                    .mapToLong(c -> c.unapplied().minor())
                    .sum();
            assertThat(-balance(entries, Kind.UNAPPLIED_CLIENT_FUNDS)).isEqualTo(unapplied);
        }
    }

    @Property
    @Label("K5 of a cancelled session the kept part is income and the rest waits for its refund")
    void kept_and_refundable_make_the_fee(@ForAll @IntRange(max = 100) int percent, @ForAll("dues") Payment due) {
        var refundable = due.amount().percent(percent);
        var entries = new ArrayList<JournalEntry>();
        entries.add(Bookkeeping.feeDue(due));
        Bookkeeping.cancelled(due, refundable).ifPresent(entries::add);
        assertThat(-balance(entries, Kind.DEFERRED_INCOME)).isEqualTo(refundable.minor());
        assertThat(-balance(entries, Kind.INCOME))
                .isEqualTo(due.amount().minus(refundable).minor());
    }

    private static List<JournalEntry> received(Payment payment) {
        var entries = new ArrayList<JournalEntry>();
        entries.add(Bookkeeping.feeDue(payment));
        for (var attempt : payment.attempts()) {
            attempt.capture().ifPresent(c -> entries.add(Bookkeeping.received(payment, attempt, c)));
        }
        return entries;
    }

    private static List<JournalEntry> story(Payment payment, Money refundable) {
        var entries = new ArrayList<>(received(payment));
        if (payment.isSatisfied()) {
            Bookkeeping.cancelled(payment, refundable).ifPresent(entries::add);
        } else {
            entries.add(Bookkeeping.waived(payment));
        }
        return entries;
    }

    private static Money sum(JournalEntry entry, Side side) {
        return entry.postings().stream()
                .filter(p -> p.side() == side)
                .map(Posting::amount)
                .reduce(Money.zero(Money.KES), Money::plus);
    }

    /** Debits less credits, in cents. */
    private static long balance(List<JournalEntry> entries, Kind kind) {
        return entries.stream()
                .flatMap(e -> e.postings().stream())
                .filter(p -> p.account().kind() == kind)
                .mapToLong(p -> p.side() == Side.DEBIT
                        ? p.amount().minor()
                        : -p.amount().minor())
                .sum();
    }

    @Provide
    Arbitrary<Payment> payments() {
        return PaymentArbitraries.payments();
    }

    @Provide
    Arbitrary<Payment> dues() {
        return PaymentArbitraries.dues();
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.oneOf(
                MoneyArbitraries.prices(),
                Combinators.combine(
                                MoneyArbitraries.prices(),
                                Arbitraries.integers().between(0, 99))
                        .as((whole, cents) -> whole.plus(new Money(cents, Money.KES))));
    }
}

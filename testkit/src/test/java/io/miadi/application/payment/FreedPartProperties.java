package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.CancelSession;
import io.miadi.domain.ledger.Account;
import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.RefundObligation.Reason;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What becomes of a part that was paid before its session ended: obligation, captures, books, desk and client are told the same. */
@Tag("K2")
@Tag("K7")
class FreedPartProperties {
    private static final Money PRICE = Money.kes(5000);

    @Property
    @Label(
            "K7 parts of a session that was never confirmed are owed back whole whatever its policy, and nothing of them is told otherwise")
    void a_part_is_owed_back_whole(
            @ForAll Reason ending,
            @ForAll @IntRange(max = 100) int latePercent,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 1249) Integer> shillings) {
        var practice = new SmallPractice();
        var session = frozenAt(latePercent, practice);
        shillings.forEach(part -> practice.payAtDesk(session, Money.kes(part)));
        var before = practice.payment(session);
        end(session, ending, practice);
        var paid = before.applied();
        var now = practice.clock().instant();
        var owed = new RefundObligation(before.id(), paid, ending, now);
        assertThat(practice.store().refundObligations().of(before.id())).contains(owed);
        assertListedOnce(practice, before, owed);
        assertFreed(practice.payment(session));
        assertBooked(practice, paid);
        assertTold(practice, before, practice.payment(session), owed);
    }

    /** A session of the day after tomorrow's morning that was approved when late cancellations gave back so much. */
    private static Session frozenAt(int latePercent, SmallPractice practice) {
        var approved = practice.approved(PRICE);
        if (!(approved.state() instanceof SessionState.Approved(var approval, var holdUntil))) {
            throw new AssertionError("not approved: " + approved);
        }
        var policy = new CancellationPolicy(approval.policy().earlyUntil(), latePercent);
        var state = new SessionState.Approved(new Approval(approval.by(), approval.at(), policy), holdUntil);
        var frozen = new Session(
                approved.id(), approved.booking(), approved.time(), state, approved.sequence(), approved.version() + 1);
        practice.store().sessions().replace(frozen);
        return frozen;
    }

    private static void end(Session session, Reason ending, SmallPractice practice) {
        var cancel = practice.useCases().cancel();
        var client = SmallPractice.client(session);
        switch (ending) {
            case EARLY -> cancel.handle(new CancelSession.Command(client, session.id(), false));
            case LATE -> {
                practice.clock().set(session.time().start().minus(Duration.ofHours(20)));
                cancel.handle(new CancelSession.Command(client, session.id(), false));
            }
            case BY_PRACTICE -> cancel.handle(new CancelSession.Command(practice.practitioner(), session.id(), false));
            case EXPIRED -> {
                practice.clock().set(session.time().start());
                practice.useCases().expire().run(practice.clock());
            }
        }
    }

    private static void assertListedOnce(SmallPractice practice, Payment payment, RefundObligation owed) {
        assertThat(practice.store().reviewItems().listOpen(Optional.empty(), 10))
                .extracting(ReviewItems.Open::item)
                .containsExactly(new ReviewItem(payment.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, owed.at()));
    }

    private static void assertFreed(Payment after) {
        assertThat(after.attempts())
                .allSatisfy(attempt -> assertThat(attempt.pays()).isFalse());
        assertThat(after.waiver()).isPresent();
    }

    private static void assertBooked(SmallPractice practice, Money paid) {
        assertThat(balance(practice, new Account(Kind.CASH_IN_HAND, ""))).isEqualTo(paid.minor());
        assertThat(balance(practice, new Account(Kind.UNAPPLIED_CLIENT_FUNDS, "")))
                .isEqualTo(-paid.minor());
        assertThat(balance(practice, new Account(Kind.INCOME, "cancellation"))).isZero();
        assertThat(balance(practice, new Account(Kind.CLIENT_RECEIVABLE, ""))).isZero();
        assertThat(balance(practice, new Account(Kind.DEFERRED_INCOME, ""))).isZero();
    }

    private static long balance(SmallPractice practice, Account account) {
        return practice.store().journal().balances().stream()
                .filter(balance -> balance.account().equals(account))
                .mapToLong(
                        balance -> balance.debits().minor() - balance.credits().minor())
                .sum();
    }

    private static void assertTold(SmallPractice practice, Payment before, Payment after, RefundObligation owed) {
        var nothing = Money.zero(PRICE.currency());
        var told = practice.store().outbox().events();
        var freed = told.stream()
                .filter(PaymentEvent.PartFreed.class::isInstance)
                .map(event -> ((PaymentEvent.PartFreed) event).attempt())
                .toList();
        assertThat(freed).doesNotHaveDuplicates();
        assertThat(freed.stream().map(id -> held(after, id)))
                .allSatisfy(m -> assertThat(m.isZero()).isFalse());
        assertThat(freed.stream().map(id -> held(after, id)).reduce(nothing, Money::plus))
                .isEqualTo(owed.amount());
        assertThat(told)
                .filteredOn(PaymentEvent.RefundOwed.class::isInstance)
                .isEqualTo(List.of(new PaymentEvent.RefundOwed(
                        before.session(),
                        before.id(),
                        before.attempts().getLast().id())));
        assertThat(told).noneMatch(PaymentEvent.MoneyKept.class::isInstance);
    }

    private static Money held(Payment payment, AttemptId id) {
        return payment.attempt(id).flatMap(Attempt::capture).orElseThrow().unapplied();
    }
}

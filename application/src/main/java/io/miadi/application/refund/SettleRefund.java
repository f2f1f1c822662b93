package io.miadi.application.refund;

import io.miadi.application.audit.Trail;
import io.miadi.application.payment.RefundObligations;
import io.miadi.application.payment.ReviewItems;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.refund.Hearing;
import io.miadi.domain.refund.Listening;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes one word about a refund in, wherever it came from, and does all that follows from it in one unit of work: refund, books,
 * obligation, audit, events and worklist change together or not at all.
 */
public final class SettleRefund {
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(30);

    private final UnitOfWork unitOfWork;
    private final ProposeRefund.Store store;
    private final Consequences consequences;
    private final Trail trail;
    private final InstantSource clock;

    public SettleRefund(
            UnitOfWork unitOfWork,
            ProposeRefund.Store store,
            Consequences consequences,
            Trail trail,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.consequences = consequences;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where it shows that money went back, or that somebody has to look. */
    public record Consequences(RefundBooks books, RefundObligations obligations, ReviewItems reviews) {}

    /** Hears a word; joins a unit of work that is open. */
    public Hearing hear(RefundId id, Actor from, RefundWord word) {
        return change(id, from, "refund.word", refund -> Listening.hear(refund, word, clock.instant()));
    }

    /** Does to the refund, under the lock of its session, what a person or a word says. */
    Hearing change(RefundId id, Actor from, String action, Function<Refund, Hearing> how) {
        return unitOfWork.run(() -> {
            var known = store.refunds().find(id).orElseThrow();
            store.lock(known.target().session());
            var refund = store.refunds().find(id).orElseThrow();
            var hearing = how.apply(refund);
            follow(refund, hearing, from, action);
            return hearing;
        });
    }

    private void follow(Refund before, Hearing hearing, Actor from, String action) {
        var after = hearing.refund();
        if (hearing instanceof Hearing.Nothing) {
            return;
        }
        if (!after.equals(before)) {
            store.refunds().replace(after, nextAt(before, after));
            trail.leave(RefundEntry.moved(from, action, before.state(), after));
        }
        switch (hearing) {
            case Hearing.PaidBack(var refund) -> paidBack(refund);
            case Hearing.GaveUp(var refund) -> {
                consequences.books().failed(refund);
                trail.outbox().add(new RefundEvent.RefundFailed(refund.id(), refund.target()));
                review(refund, ReviewItem.Kind.REFUND_FAILED);
            }
            case Hearing.Doubtful(var refund, var doubt) ->
                review(
                        refund,
                        switch (doubt) {
                            case OTHER_AMOUNT -> ReviewItem.Kind.AMOUNT_EXCEPTION;
                            case CONTRADICTION -> ReviewItem.Kind.CONTRADICTION;
                        });
            case Hearing.Moved moved -> {}
            case Hearing.Nothing nothing -> {}
        }
    }

    private void paidBack(Refund refund) {
        var payment = store.payments().find(refund.target().payment()).orElseThrow();
        var attempt = payment.attempt(refund.target().attempt()).orElseThrow();
        consequences.books().returned(refund, attempt.method());
        trail.outbox().add(new RefundEvent.MoneyReturned(refund.id(), refund.target()));
        var back = store.refunds().ofPayment(payment.id()).stream()
                .filter(each -> each.state() == RefundState.SUCCEEDED)
                .filter(each -> each.amount().currency().equals(payment.amount().currency()))
                .map(Refund::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
        consequences.obligations().fulfil(payment.id(), back, clock.instant());
    }

    /** A person has to look at the payment, whatever became of the refund. */
    void review(Refund refund, ReviewItem.Kind kind) {
        var target = refund.target();
        consequences
                .reviews()
                .open(new ReviewItem(target.payment(), Optional.of(target.attempt()), kind, clock.instant()));
    }

    private Optional<Instant> nextAt(Refund before, Refund after) {
        var now = clock.instant();
        return switch (after.state()) {
            // Sent in vain it is tried again after a pause; by another way at once.
            case APPROVED -> Optional.of(before.way() == after.way() ? now.plus(FIRST_QUESTION) : now);
            case SENT, PENDING, UNKNOWN -> Optional.of(now.plus(FIRST_QUESTION));
            case REQUESTED, SUCCEEDED, FAILED, DECLINED -> Optional.empty();
        };
    }
}

package io.miadi.testkit.world;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.ReviewItem.Kind;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What holds of a payment after every change (I2, I3, I4, K1 to K4, K7, K12, K13, K15), judged by the provider's own books. */
final class PaymentLaws {
    private final InMemoryStore store;
    private final ProviderLedger ledger;
    private final Map<Receipt, AttemptId> receipts = new HashMap<>();

    PaymentLaws(InMemoryStore store, ProviderLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    void check(Session session, Optional<Payment> before, Payment after) {
        int live = 0;
        for (int i = 0; i < after.attempts().size(); i++) {
            var attempt = after.attempts().get(i);
            var state = attempt.state();
            live += state.isLive() ? 1 : 0;
            var old = before.filter(b -> b != after).flatMap(b -> b.attempt(attempt.id()));
            old.ifPresent(o -> change(o, attempt, state));
            truth(attempt, state);
            LawBroken.unless(attempt.number() == i + 1, "K3", "attempts are not numbered in order", after.id());
        }
        LawBroken.unless(live <= 1, "K1 K3 I3", live + " live attempts on one due", after.id());
        money(session, after);
        before.filter(b -> b.waiver().isEmpty() && after.waiver().isPresent()).ifPresent(b -> freed(session, b));
    }

    /** Time that ran out costs nothing: all of a part that was paid is owed back. A cancellation keeps what its policy says. */
    private void freed(Session session, Payment before) {
        var part = before.applied();
        var owed = store.refundObligations()
                .of(before.id())
                .map(o -> o.amount())
                .orElse(Money.zero(before.amount().currency()));
        boolean fair = session.state() instanceof SessionState.Expired ? owed.equals(part) : part.compareTo(owed) >= 0;
        LawBroken.unless(fair, "K7", "of a freed part of " + part + " is owed back", owed);
    }

    private static void change(Attempt before, Attempt after, AttemptState state) {
        var from = before.state();
        boolean legal = switch (from) {
            case SENT -> true;
            case PENDING, UNKNOWN -> state != AttemptState.SENT && state != AttemptState.NOT_SENT;
            case SUCCEEDED -> state == AttemptState.SUCCEEDED;
            case NOT_SENT, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED, RELEASED -> !state.isLive();
        };
        LawBroken.unless(legal, "K10 K12", from + " to " + state, after.id());
        boolean grown = after.evidence().size() >= before.evidence().size()
                && after.evidence().subList(0, before.evidence().size()).equals(before.evidence());
        LawBroken.unless(grown, "K12", "evidence was lost or changed", after.id());
        boolean kept = before.capture()
                .map(Capture::captured)
                .equals(
                        before.capture().isEmpty()
                                ? Optional.empty()
                                : after.capture().map(Capture::captured));
        LawBroken.unless(kept, "K12", "captured money changed", after.id());
    }

    private void truth(Attempt attempt, AttemptState state) {
        LawBroken.unless(
                attempt.capture().isPresent() == (state == AttemptState.SUCCEEDED),
                "K2 K15",
                "success and money do not go together",
                attempt.id());
        attempt.receipt().filter(_ -> attempt.capture().isPresent()).ifPresent(receipt -> {
            var owner = receipts.putIfAbsent(receipt, attempt.id());
            LawBroken.unless(
                    owner == null || owner.equals(attempt.id()), "K4 P55", "a receipt settles two attempts", receipt);
        });
        if (attempt.method() == PaymentMethod.MPESA) {
            var asked = ledger.about(attempt.id());
            attempt.capture()
                    .ifPresent(capture -> LawBroken.unless(
                            asked.map(a -> a.moved().equals(capture.captured())).orElse(false),
                            "I4 K15",
                            "we captured what the provider did not move",
                            attempt.id()));
            LawBroken.unless(
                    !state.isFailure()
                            || asked.map(ProviderLedger.Asked::hasSaidNo).orElse(false),
                    "K13",
                    "ended without a word of the provider that it did: " + state,
                    attempt.id());
        }
    }

    private void money(Session session, Payment payment) {
        var applied = payment.applied();
        LawBroken.unless(applied.compareTo(payment.amount()) <= 0, "K2 I2", "more applied than due", payment.id());
        for (var attempt : payment.attempts()) {
            if (attempt.capture().map(c -> !c.unapplied().isZero()).orElse(false)) {
                boolean listed =
                        store.reviewItems().isOpen(payment.id(), Optional.of(attempt.id()), Kind.UNAPPLIED_FUNDS)
                                || store.reviewItems().isOpen(payment.id(), Optional.empty(), Kind.UNAPPLIED_FUNDS);
                LawBroken.unless(listed, "K2 I2", "surplus money that nobody is told of", attempt.id());
            }
        }
        var owed = store.refundObligations().of(payment.id());
        owed.ifPresent(o ->
                LawBroken.unless(o.amount().compareTo(captured(payment)) <= 0, "K7", "more owed than captured", o));
        if (session.state() instanceof SessionState.Confirmed) {
            LawBroken.unless(payment.isSatisfied(), "K9 I1", "confirmed and not paid", payment.id());
        }
        if (session.state() instanceof SessionState.Cancelled && !applied.isZero()) {
            boolean zeroKept = owed.isPresent();
            LawBroken.unless(
                    zeroKept || payment.waiver().isEmpty(), "K7", "paid, cancelled and undecided", payment.id());
        }
    }

    private static Money captured(Payment payment) {
        return payment.attempts().stream()
                .flatMap(a -> a.capture().stream())
                .map(Capture::captured)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
    }
}

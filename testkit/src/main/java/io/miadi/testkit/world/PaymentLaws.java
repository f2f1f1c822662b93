package io.miadi.testkit.world;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What holds of a payment after every change (I2, I3, I4, K1 to K4, K12, K13, K15), judged by the provider's own books. */
final class PaymentLaws {
    private final ProviderLedger ledger;
    private final RefundLaws refunds;
    private final Map<Receipt, AttemptId> receipts = new HashMap<>();

    PaymentLaws(InMemoryStore store, ProviderLedger ledger) {
        this.ledger = ledger;
        refunds = new RefundLaws(store);
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
        refunds.check(session, before, after);
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

    private static void money(Session session, Payment payment) {
        var applied = payment.applied();
        LawBroken.unless(applied.compareTo(payment.amount()) <= 0, "K2 I2", "more applied than due", payment.id());
        if (session.state() instanceof SessionState.Confirmed) {
            LawBroken.unless(payment.isSatisfied(), "K9 I1", "confirmed and not paid", payment.id());
        }
    }
}

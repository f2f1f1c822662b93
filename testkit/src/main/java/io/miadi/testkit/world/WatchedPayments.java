package io.miadi.testkit.world;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments that note each stored change for the laws. */
record WatchedPayments(Payments inner, Watch watch) implements Payments {
    @Override
    public boolean add(Payment due) {
        watch.payment(due.session(), Optional.empty());
        return inner.add(due);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return inner.find(id);
    }

    @Override
    public Optional<Payment> ofSession(SessionId session) {
        return inner.ofSession(session);
    }

    @Override
    public boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt) {
        note(payment);
        return inner.open(payment, attempt, tokenHash, checkAt);
    }

    @Override
    public void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt) {
        note(payment);
        inner.record(payment, attempt, word, checkAt);
    }

    @Override
    public void waive(Payment waived) {
        note(waived.id());
        inner.waive(waived);
    }

    private void note(PaymentId id) {
        inner.find(id).ifPresent(before -> watch.payment(before.session(), Optional.of(before)));
    }

    @Override
    public boolean takeReceipt(PaymentMethod method, Receipt receipt, AttemptId attempt) {
        return inner.takeReceipt(method, receipt, attempt);
    }

    @Override
    public Optional<AttemptAddress> byCallbackToken(String tokenHash) {
        return inner.byCallbackToken(tokenHash);
    }

    @Override
    public Optional<AttemptId> named(String checkoutRequestId) {
        return inner.named(checkoutRequestId);
    }

    @Override
    public Asked askedSince(Instant time, Duration waiting) {
        return inner.askedSince(time, waiting);
    }

    @Override
    public int forgetQuestions(Instant before, int limit) {
        return inner.forgetQuestions(before, limit);
    }

    @Override
    public List<Check> claimChecks(Claim claim) {
        return inner.claimChecks(claim);
    }

    @Override
    public List<AttemptAddress> overdue(Instant now, int limit) {
        return inner.overdue(now, limit);
    }

    @Override
    public void asked(AttemptId attempt, Instant at) {
        inner.asked(attempt, at);
    }
}

package io.miadi.testkit.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments in memory, holding the same uniqueness as a database would: one due a session, one live attempt a due, one attempt a receipt. */
public final class InMemoryPayments implements Payments {
    private final InMemoryUnitOfWork unitOfWork;
    private final CheckTimes checkTimes;
    private final Ages ages;
    private final Map<PaymentId, Payment> rows = new LinkedHashMap<>();
    private final Table<PaymentId, Payment> payments;
    private final Table<SessionId, PaymentId> bySession;
    private final Table<String, AttemptAddress> byToken;
    private final Table<String, AttemptId> byName;
    private final Table<TakenReceipt, AttemptId> receipts;
    private final Table<AttemptId, PaymentId> byAttempt;
    private final Table<Reference, PaymentId> byReference;

    /** @param reviews tells which attempts a person was asked about already */
    public InMemoryPayments(InMemoryUnitOfWork unitOfWork, InMemoryReviewItems reviews) {
        this.unitOfWork = unitOfWork;
        checkTimes = new CheckTimes(unitOfWork);
        ages = new Ages(unitOfWork, reviews);
        payments = new Table<>(unitOfWork, rows);
        bySession = new Table<>(unitOfWork);
        byToken = new Table<>(unitOfWork);
        byName = new Table<>(unitOfWork);
        receipts = new Table<>(unitOfWork);
        byAttempt = new Table<>(unitOfWork);
        byReference = new Table<>(unitOfWork);
    }

    /** Every payment, in no order. */
    public List<Payment> all() {
        return unitOfWork.run(() -> List.copyOf(rows.values()));
    }

    private record TakenReceipt(PaymentMethod method, Receipt receipt) {}

    @Override
    public boolean add(Payment due) {
        return unitOfWork.run(() -> {
            if (bySession.has(due.session()) || payments.has(due.id())) {
                throw new IllegalStateException("a session has one due: " + due.session());
            }
            if (byReference.has(due.reference())) {
                return false;
            }
            byReference.put(due.reference(), due.id());
            payments.put(due.id(), due);
            bySession.put(due.session(), due.id());
            return true;
        });
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return unitOfWork.run(() -> payments.find(id));
    }

    @Override
    public Optional<Payment> ofSession(SessionId session) {
        return unitOfWork.run(() -> bySession.find(session).flatMap(payments::find));
    }

    @Override
    public boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt) {
        return unitOfWork.run(() -> {
            var before = known(payment);
            boolean numberTaken = before.attempts().stream().anyMatch(known -> known.number() == attempt.number());
            if (before.liveAttempt().isPresent() || numberTaken) {
                return false;
            }
            var address = new AttemptAddress(before.session(), payment, attempt.id());
            payments.put(payment, before.with(attempt));
            byAttempt.put(attempt.id(), payment);
            tokenHash.ifPresent(hash -> byToken.put(hash, address));
            checkTimes.plan(address, attempt, checkAt);
            ages.note(address, attempt);
            return true;
        });
    }

    @Override
    public void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt) {
        unitOfWork.run(() -> {
            var before = known(payment);
            attempt.refs().ifPresent(names -> bearName(names.checkoutRequestId(), attempt.id()));
            payments.put(payment, before.with(attempt));
            var address = new AttemptAddress(before.session(), payment, attempt.id());
            checkTimes.plan(address, attempt, checkAt);
            ages.note(address, attempt);
            return true;
        });
    }

    private void bearName(String checkoutRequestId, AttemptId attempt) {
        if (byName.find(checkoutRequestId)
                .filter(owner -> !owner.equals(attempt))
                .isPresent()) {
            throw new IllegalStateException("a name of the provider's leads to one attempt: " + checkoutRequestId);
        }
        byName.put(checkoutRequestId, attempt);
    }

    private Payment known(PaymentId id) {
        return payments.find(id).orElseThrow(() -> new IllegalStateException("never added: " + id));
    }

    @Override
    public void waive(Payment waived) {
        unitOfWork.run(() -> {
            known(waived.id());
            payments.put(waived.id(), waived);
            return true;
        });
    }

    @Override
    public boolean takeReceipt(PaymentMethod method, Receipt receipt, AttemptId attempt) {
        return unitOfWork.run(() -> {
            var key = new TakenReceipt(method, receipt);
            var owner = receipts.find(key);
            if (owner.isEmpty()) {
                receipts.put(key, attempt);
            }
            return owner.map(attempt::equals).orElse(true);
        });
    }

    @Override
    public Optional<AttemptAddress> byCallbackToken(String tokenHash) {
        return unitOfWork.run(() -> byToken.find(tokenHash));
    }

    @Override
    public Optional<AttemptId> named(String checkoutRequestId) {
        return unitOfWork.run(() -> byName.find(checkoutRequestId));
    }

    @Override
    public Asked askedSince(Instant time, Duration waiting) {
        return unitOfWork.run(() -> checkTimes.askedSince(time, waiting));
    }

    @Override
    public int forgetQuestions(Instant before, int limit) {
        return unitOfWork.run(() -> checkTimes.forgetQuestions(before, limit));
    }

    @Override
    public List<Check> claimChecks(Claim claim) {
        return unitOfWork.run(() -> checkTimes.claim(claim));
    }

    @Override
    public List<AttemptAddress> overdue(Instant now, int limit) {
        return unitOfWork.run(() -> ages.overdue(now, limit));
    }

    @Override
    public void asked(AttemptId attempt, Instant at) {
        unitOfWork.run(() -> {
            var owner = byAttempt.find(attempt).map(this::known).orElseThrow();
            checkTimes.asked(owner.attempt(attempt).orElseThrow(), at);
            return true;
        });
    }

    /** When the provider is to be asked next. */
    public Optional<Instant> nextCheck() {
        return unitOfWork.run(checkTimes::next);
    }

    /** When time alone changes the next attempt. */
    public Optional<Instant> nextOverdue() {
        return unitOfWork.run(ages::next);
    }

    /** The payment that an attempt belongs to. */
    public Optional<Payment> ofAttempt(AttemptId attempt) {
        return unitOfWork.run(() -> byAttempt.find(attempt).flatMap(payments::find));
    }
}

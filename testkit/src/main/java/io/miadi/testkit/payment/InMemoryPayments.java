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
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments in memory, holding the same uniqueness as a database would: one due a session, one live attempt a due, one attempt a receipt. */
public final class InMemoryPayments implements Payments {
    private final InMemoryUnitOfWork unitOfWork;
    private final CheckTimes checkTimes;
    private final Table<PaymentId, Payment> payments;
    private final Table<SessionId, PaymentId> bySession;
    private final Table<String, AttemptAddress> byToken;
    private final Table<String, AttemptId> byName;
    private final Table<TakenReceipt, AttemptId> receipts;
    private final Table<AttemptId, PaymentId> byAttempt;

    public InMemoryPayments(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        checkTimes = new CheckTimes(unitOfWork);
        payments = new Table<>(unitOfWork);
        bySession = new Table<>(unitOfWork);
        byToken = new Table<>(unitOfWork);
        byName = new Table<>(unitOfWork);
        receipts = new Table<>(unitOfWork);
        byAttempt = new Table<>(unitOfWork);
    }

    private record TakenReceipt(PaymentMethod method, Receipt receipt) {}

    @Override
    public void add(Payment due) {
        unitOfWork.run(() -> {
            if (bySession.has(due.session()) || payments.has(due.id())) {
                throw new IllegalStateException("a session has one due: " + due.session());
            }
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
            if (before.liveAttempt().isPresent()) {
                return false;
            }
            var address = new AttemptAddress(before.session(), payment, attempt.id());
            payments.put(payment, before.with(attempt));
            byAttempt.put(attempt.id(), payment);
            tokenHash.ifPresent(hash -> byToken.put(hash, address));
            checkTimes.plan(address, attempt.sentAt(), checkAt);
            return true;
        });
    }

    @Override
    public void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt) {
        unitOfWork.run(() -> {
            var before = known(payment);
            attempt.refs().ifPresent(names -> bearName(names.checkoutRequestId(), attempt.id()));
            payments.put(payment, before.with(attempt));
            checkTimes.plan(new AttemptAddress(before.session(), payment, attempt.id()), attempt.sentAt(), checkAt);
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
    public int askedSince(Instant time) {
        return unitOfWork.run(() -> checkTimes.askedSince(time));
    }

    @Override
    public int forgetQuestions(Instant before, int limit) {
        return unitOfWork.run(() -> checkTimes.forgetQuestions(before, limit));
    }

    @Override
    public List<Check> claimChecks(Instant now, Duration waiting, Duration lease, int limit) {
        return unitOfWork.run(() -> checkTimes.claim(now, waiting, lease, limit));
    }

    @Override
    public void asked(AttemptId attempt, Instant at) {
        unitOfWork.run(() -> {
            checkTimes.asked(attempt, at);
            return true;
        });
    }

    /** When the next check is due. */
    public Optional<Instant> nextCheck() {
        return unitOfWork.run(checkTimes::next);
    }

    /** The payment that an attempt belongs to. */
    public Optional<Payment> ofAttempt(AttemptId attempt) {
        return unitOfWork.run(() -> byAttempt.find(attempt).flatMap(payments::find));
    }
}

package io.miadi.testkit.refund;

import io.miadi.application.refund.Refunds;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.payment.InMemoryPayments;
import io.miadi.testkit.payment.InMemoryRefundObligations;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refunds in memory, kept within what their attempts brought. */
public final class InMemoryRefunds implements Refunds {
    /** As text, ids are in the order in which a database has them. */
    private static final Comparator<Position> LATEST_FIRST = Comparator.comparing(Position::proposedAt)
            .thenComparing(position -> position.id().toString())
            .reversed();

    private static final Set<RefundState> ENDS =
            Set.of(RefundState.SUCCEEDED, RefundState.FAILED, RefundState.DECLINED);

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryPayments payments;
    private final InMemoryRefundObligations obligations;
    private final Map<RefundId, Kept> rows = new LinkedHashMap<>();
    private final Table<RefundId, Kept> refunds;

    private record Kept(Refund refund, Optional<Instant> nextAt, int asked) {}

    public InMemoryRefunds(
            InMemoryUnitOfWork unitOfWork, InMemoryPayments payments, InMemoryRefundObligations obligations) {
        this.unitOfWork = unitOfWork;
        this.payments = payments;
        this.obligations = obligations;
        this.refunds = new Table<>(unitOfWork, rows);
    }

    @Override
    public void add(Refund proposed) {
        unitOfWork.run(() -> {
            var captured = payments.find(proposed.target().payment())
                    .flatMap(payment -> payment.attempt(proposed.target().attempt()))
                    .flatMap(Attempt::capture)
                    .map(Capture::captured);
            var held = rows.values().stream()
                    .map(Kept::refund)
                    .filter(refund -> refund.target().equals(proposed.target()))
                    .filter(refund -> refund.state().holdsMoney())
                    .map(Refund::amount)
                    .reduce(proposed.amount(), Money::plus);
            if (captured.filter(money -> money.currency().equals(held.currency()) && money.isAtLeast(held))
                    .isEmpty()) {
                throw new IllegalStateException("more would go back than came: " + proposed.id());
            }
            refunds.put(proposed.id(), new Kept(proposed, Optional.empty(), 0));
            return true;
        });
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return unitOfWork.run(() -> refunds.find(id).map(Kept::refund));
    }

    @Override
    public List<Refund> ofPayment(PaymentId payment) {
        return unitOfWork.run(
                () -> all().filter(refund -> refund.target().payment().equals(payment))
                        .sorted(Comparator.comparing(Position::of, LATEST_FIRST.reversed()))
                        .toList());
    }

    @Override
    public void replace(Refund refund, Optional<Instant> nextAt) {
        unitOfWork.run(() -> {
            var before = refunds.find(refund.id()).orElseThrow();
            if (ENDS.contains(before.refund().state()) && before.refund().state() != refund.state()) {
                throw new IllegalStateException("it has ended: " + refund.id());
            }
            refunds.put(refund.id(), new Kept(refund, nextAt, before.asked()));
            return true;
        });
    }

    @Override
    public List<Refund> list(Optional<RefundState> state, Optional<Position> after, int limit) {
        return unitOfWork.run(() -> all().filter(refund -> state.isEmpty() || refund.state() == state.get())
                .filter(refund -> after.isEmpty() || LATEST_FIRST.compare(Position.of(refund), after.get()) > 0)
                .sorted(Comparator.comparing(Position::of, LATEST_FIRST))
                .limit(limit)
                .toList());
    }

    @Override
    public List<Due> claim(Instant now, Duration lease, int limit) {
        return unitOfWork.run(() -> {
            var due = rows.values().stream()
                    .filter(kept -> kept.nextAt().filter(at -> !at.isAfter(now)).isPresent())
                    .limit(limit)
                    .toList();
            due.forEach(kept -> refunds.put(
                    kept.refund().id(), new Kept(kept.refund(), Optional.of(now.plus(lease)), kept.asked())));
            return due.stream()
                    .map(kept ->
                            new Due(kept.refund().id(), kept.refund().target().session(), kept.asked()))
                    .toList();
        });
    }

    @Override
    public void asked(RefundId id, Instant nextAt) {
        unitOfWork.run(() -> {
            var kept = refunds.find(id).orElseThrow();
            refunds.put(id, new Kept(kept.refund(), Optional.of(nextAt), kept.asked() + 1));
            return true;
        });
    }

    @Override
    public List<SessionId> unproposed(int limit) {
        return unitOfWork.run(() -> {
            var touched = all().map(refund -> refund.target().attempt()).collect(Collectors.toSet());
            var refunded = all().map(refund -> refund.target().payment()).collect(Collectors.toSet());
            return payments.all().stream()
                    .filter(payment -> payment.attempts().stream()
                                    .anyMatch(attempt -> !touched.contains(attempt.id())
                                            && attempt.capture()
                                                    .filter(money ->
                                                            !money.unapplied().isZero())
                                                    .isPresent())
                            || !refunded.contains(payment.id()) && obligations.isOpen(payment.id()))
                    .map(payment -> payment.session())
                    .limit(limit)
                    .toList();
        });
    }

    private Stream<Refund> all() {
        return rows.values().stream().map(Kept::refund);
    }
}

package io.miadi.testkit.payment;

import io.miadi.application.payment.RefundObligations;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients are owed back, in memory. */
public final class InMemoryRefundObligations implements RefundObligations {
    /** As text, ids are in the order in which a database has them. */
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::since)
            .thenComparing(position -> position.payment().value().toString());

    private final InMemoryUnitOfWork unitOfWork;
    private final Map<PaymentId, RefundObligation> rows = new LinkedHashMap<>();
    private final Table<PaymentId, RefundObligation> obligations;
    private final Table<PaymentId, Instant> fulfilled;

    public InMemoryRefundObligations(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        obligations = new Table<>(unitOfWork, rows);
        fulfilled = new Table<>(unitOfWork, new LinkedHashMap<>());
    }

    @Override
    public void add(RefundObligation obligation) {
        unitOfWork.run(() -> {
            if (obligations.has(obligation.payment())) {
                throw new IllegalStateException("owed back already: " + obligation.payment());
            }
            obligations.put(obligation.payment(), obligation);
            return true;
        });
    }

    @Override
    public void fulfil(PaymentId payment, Money returned, Instant at) {
        unitOfWork.run(() -> {
            obligations
                    .find(payment)
                    .filter(owed -> returned.isAtLeast(owed.amount()))
                    .ifPresent(owed -> fulfilled.put(payment, at));
            return true;
        });
    }

    @Override
    public List<RefundObligation> list(Optional<Position> after, int limit) {
        return unitOfWork.run(() -> rows.values().stream()
                .filter(owed -> !fulfilled.has(owed.payment()))
                .filter(owed -> after.isEmpty() || ORDER.compare(Position.of(owed), after.get()) > 0)
                .sorted(Comparator.comparing(Position::of, ORDER))
                .limit(limit)
                .toList());
    }

    public boolean isOpen(PaymentId payment) {
        return unitOfWork.run(() -> obligations.has(payment) && !fulfilled.has(payment));
    }

    public Optional<RefundObligation> of(PaymentId payment) {
        return unitOfWork.run(() -> obligations.find(payment));
    }
}

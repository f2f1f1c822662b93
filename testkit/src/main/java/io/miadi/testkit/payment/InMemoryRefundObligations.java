package io.miadi.testkit.payment;

import io.miadi.application.payment.RefundObligations;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients are owed back, in memory. */
public final class InMemoryRefundObligations implements RefundObligations {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<PaymentId, RefundObligation> rows = new LinkedHashMap<>();
    private final Table<PaymentId, RefundObligation> obligations;

    public InMemoryRefundObligations(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        obligations = new Table<>(unitOfWork, rows);
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
    public List<RefundObligation> list(int limit) {
        return unitOfWork.run(() -> rows.values().stream()
                .sorted(Comparator.comparing(RefundObligation::at))
                .limit(limit)
                .toList());
    }

    public Optional<RefundObligation> of(PaymentId payment) {
        return unitOfWork.run(() -> obligations.find(payment));
    }
}

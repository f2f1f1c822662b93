package io.miadi.testkit.payment;

import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worklist in memory. */
public final class InMemoryReviewItems implements ReviewItems {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<Subject, ReviewItem> rows = new LinkedHashMap<>();
    private final Table<Subject, ReviewItem> items;

    public InMemoryReviewItems(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        items = new Table<>(unitOfWork, rows);
    }

    private record Subject(PaymentId payment, Optional<AttemptId> attempt, ReviewItem.Kind kind) {}

    @Override
    public void open(ReviewItem item) {
        unitOfWork.run(() -> {
            var subject = new Subject(item.payment(), item.attempt(), item.kind());
            if (!items.has(subject)) {
                items.put(subject, item);
            }
            return true;
        });
    }

    @Override
    public List<ReviewItem> open(int limit) {
        return unitOfWork.run(() -> rows.values().stream()
                .sorted(Comparator.comparing(ReviewItem::openedAt))
                .limit(limit)
                .toList());
    }

    /** Whether such an item is open, for the attempt or, without one, for the payment as a whole. */
    public boolean isOpen(PaymentId payment, Optional<AttemptId> attempt, ReviewItem.Kind kind) {
        return unitOfWork.run(() -> items.has(new Subject(payment, attempt, kind)));
    }
}

package io.miadi.testkit.payment;

import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worklist in memory: the open items by what they are about, and the closed ones by their number. */
public final class InMemoryReviewItems implements ReviewItems {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::openedAt).thenComparing(Position::number);

    private final InMemoryUnitOfWork unitOfWork;
    private final Map<Subject, Open> rows = new LinkedHashMap<>();
    private final Table<Subject, Open> items;
    private final Table<Long, Closing> closed;
    private final Table<Subject, Closing> lastClosed;
    private long last;

    public InMemoryReviewItems(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        items = new Table<>(unitOfWork, rows);
        closed = new Table<>(unitOfWork);
        lastClosed = new Table<>(unitOfWork);
    }

    private record Subject(PaymentId payment, Optional<AttemptId> attempt, ReviewItem.Kind kind) {
        static Subject of(ReviewItem item) {
            return new Subject(item.payment(), item.attempt(), item.kind());
        }
    }

    @Override
    public void open(ReviewItem item) {
        unitOfWork.run(() -> {
            var subject = Subject.of(item);
            if (!items.has(subject)) {
                items.put(subject, new Open(++last, item));
            }
            return true;
        });
    }

    @Override
    public List<Open> listOpen(Optional<Position> after, int limit) {
        return unitOfWork.run(() -> rows.values().stream()
                .filter(open -> after.isEmpty() || ORDER.compare(open.position(), after.get()) > 0)
                .sorted(Comparator.comparing(Open::position, ORDER))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<ReviewItem> close(long number, Closing closing) {
        return unitOfWork.run(() -> {
            var open = rows.values().stream().filter(o -> o.number() == number).findFirst();
            open.ifPresent(found -> {
                items.remove(Subject.of(found.item()));
                closed.put(number, closing);
                lastClosed.put(Subject.of(found.item()), closing);
            });
            return open.map(Open::item);
        });
    }

    /** Who closed the item, and with which note. */
    public Optional<Closing> closing(long number) {
        return unitOfWork.run(() -> closed.find(number));
    }

    /** When such an item of the attempt was closed last; empty when none ever was. */
    Optional<Instant> lastClosed(PaymentId payment, AttemptId attempt, ReviewItem.Kind kind) {
        return lastClosed.find(new Subject(payment, Optional.of(attempt), kind)).map(Closing::at);
    }

    /** Whether such an item is open, for the attempt or, without one, for the payment as a whole. */
    public boolean isOpen(PaymentId payment, Optional<AttemptId> attempt, ReviewItem.Kind kind) {
        return unitOfWork.run(() -> items.has(new Subject(payment, attempt, kind)));
    }
}

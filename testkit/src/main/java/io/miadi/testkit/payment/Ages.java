package io.miadi.testkit.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts that may still take money, and when time alone changes them. Used within units of work only. */
final class Ages {
    private final Map<AttemptId, Live> rows = new LinkedHashMap<>();
    private final Table<AttemptId, Live> live;
    private final InMemoryReviewItems reviews;

    Ages(InMemoryUnitOfWork unitOfWork, InMemoryReviewItems reviews) {
        live = new Table<>(unitOfWork, rows);
        this.reviews = reviews;
    }

    private record Live(AttemptAddress address, Instant sentAt, AttemptState state) {}

    void note(AttemptAddress address, Attempt attempt) {
        if (attempt.state().isLive()) {
            live.put(attempt.id(), new Live(address, attempt.sentAt(), attempt.state()));
        } else {
            live.remove(attempt.id());
        }
    }

    List<AttemptAddress> overdue(Instant now, int limit) {
        return rows.values().stream()
                .filter(attempt ->
                        changesAt(attempt).filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(Live::sentAt))
                .limit(limit)
                .map(Live::address)
                .toList();
    }

    Optional<Instant> next() {
        return rows.values().stream()
                .flatMap(attempt -> changesAt(attempt).stream())
                .min(Comparator.naturalOrder());
    }

    /** Empty once a person was asked about an attempt that stays unknown. */
    private Optional<Instant> changesAt(Live attempt) {
        return switch (attempt.state()) {
            case SENT -> after(attempt, CheckSchedule.ANSWER_OVERDUE);
            case PENDING -> after(attempt, CheckSchedule.PROMPT_LIFETIME);
            case UNKNOWN -> reviewAt(attempt);
            case NOT_SENT, SUCCEEDED, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED, RELEASED ->
                Optional.empty();
        };
    }

    private static Optional<Instant> after(Live attempt, Duration time) {
        return Optional.of(attempt.sentAt().plus(time));
    }

    private Optional<Instant> reviewAt(Live attempt) {
        var address = attempt.address();
        if (reviews.isOpen(address.payment(), Optional.of(address.attempt()), ReviewItem.Kind.NEEDS_REVIEW)) {
            return Optional.empty();
        }
        return reviews.lastClosed(address.payment(), address.attempt(), ReviewItem.Kind.NEEDS_REVIEW)
                .map(closed -> closed.plus(CheckSchedule.REVIEW_AFTER))
                .or(() -> after(attempt, CheckSchedule.REVIEW_AFTER));
    }
}

package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.LineKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one provider account charges, by kind of movement and by date: a new tariff never changes what an old movement cost. */
public record FeeSchedule(List<Entry> entries) {
    /** Terms from a moment on, until the next entry of the same kind. */
    public record Entry(LineKind kind, Instant from, FeeTerms terms) {}

    public FeeSchedule {
        entries = List.copyOf(entries);
        long distinct = entries.stream()
                .map(entry -> List.of(entry.kind(), entry.from()))
                .distinct()
                .count();
        if (distinct != entries.size()) {
            throw new IllegalArgumentException("two terms of one kind begin at one moment");
        }
    }

    /** Empty when no tariff is known for that time. */
    public Optional<FeeTerms> termsOf(LineKind kind, Instant at) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && !entry.from().isAfter(at))
                .max(Comparator.comparing(Entry::from))
                .map(Entry::terms);
    }

    /** What the movement should cost; empty when no tariff is known, which is not the same as nothing. */
    public Optional<Money> feeOf(LineKind kind, Money gross, Instant at) {
        return termsOf(kind, at).map(terms -> terms.feeOf(gross));
    }
}

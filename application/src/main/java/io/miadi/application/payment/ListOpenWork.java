package io.miadi.application.payment;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.RefundObligation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The lists that the desk works from: payments that a person has to look at, and money that clients are owed back. */
public final class ListOpenWork {
    private final UnitOfWork unitOfWork;
    private final ReviewItems reviews;
    private final RefundObligations refunds;
    private final Payments payments;
    private final AuditLog audit;

    public ListOpenWork(
            UnitOfWork unitOfWork, ReviewItems reviews, RefundObligations refunds, Payments payments, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.reviews = reviews;
        this.refunds = refunds;
        this.payments = payments;
        this.audit = audit;
    }

    /** @param more whether the list goes on behind the last item */
    public record Page<T>(List<T> items, boolean more) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** What is owed back, and the payment that says to whom and for which session. */
    public record Owed(RefundObligation obligation, Payment payment) {}

    /** A page of the open reviews, oldest first; empty for a caller who may not see them. */
    public Optional<Page<ReviewItems.Open>> reviews(
            Actor.Person actor, Optional<ReviewItems.Position> after, int limit) {
        return looked(actor, "reviews", limit, count -> reviews.listOpen(after, count));
    }

    /** A page of the obligations, oldest first; empty for a caller who may not see them. */
    public Optional<Page<Owed>> refunds(Actor.Person actor, Optional<RefundObligations.Position> after, int limit) {
        return looked(actor, "refunds", limit, count -> owed(refunds.list(after, count)));
    }

    private List<Owed> owed(List<RefundObligation> page) {
        var ids = page.stream().map(RefundObligation::payment).collect(Collectors.toSet());
        var found = payments.findAll(ids).stream().collect(Collectors.toMap(Payment::id, payment -> payment));
        return page.stream()
                .map(obligation -> new Owed(obligation, Objects.requireNonNull(found.get(obligation.payment()))))
                .toList();
    }

    private <T> Optional<Page<T>> looked(Actor.Person actor, String list, int limit, IntFunction<List<T>> read) {
        if (!actor.role().isAtLeastStaff()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            var found = read.apply(limit + 1);
            var shown = found.subList(0, Math.min(found.size(), limit));
            var facts = Map.of("shown", Integer.toString(shown.size()));
            audit.add(AuditEntry.fact(actor, "payment.list.look", "list:" + list, facts, "asked"));
            return Optional.of(new Page<>(shown, found.size() > limit));
        });
    }
}

package io.miadi.application.payment.search;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.Payments;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Payment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Searches all transactions for the desk; every page that is looked at has a line in the audit log. */
public final class SearchPayments {
    private final UnitOfWork unitOfWork;
    private final Transactions transactions;
    private final Payments payments;
    private final AuditLog audit;

    public SearchPayments(UnitOfWork unitOfWork, Transactions transactions, Payments payments, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.transactions = transactions;
        this.payments = payments;
        this.audit = audit;
    }

    /** @param more whether the list goes on behind the last item */
    public record Page(List<Found> items, boolean more) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Empty for a caller who may not see payments. */
    public Optional<Page> page(
            Actor.Person actor, List<Criterion> criteria, Optional<Transactions.Position> after, int limit) {
        if (!actor.role().isAtLeastStaff()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            var hits = transactions.search(criteria, after, limit + 1);
            var shown = found(hits.subList(0, Math.min(limit, hits.size())));
            var facts = Map.of("by", names(criteria), "shown", Integer.toString(shown.size()));
            audit.add(AuditEntry.fact(actor, "payment.search", "list:payments", facts, "asked"));
            return Optional.of(new Page(shown, hits.size() > limit));
        });
    }

    /** What a search was by, without what was searched for: that may be a name. */
    static String names(List<Criterion> criteria) {
        return criteria.stream().map(c -> c.getClass().getSimpleName()).sorted().collect(Collectors.joining(" "));
    }

    List<Found> read(List<Criterion> criteria, Optional<Transactions.Position> after, int limit) {
        return unitOfWork.run(() -> found(transactions.search(criteria, after, limit)));
    }

    private List<Found> found(List<Transactions.Hit> hits) {
        var ids = hits.stream().map(Transactions.Hit::payment).collect(Collectors.toSet());
        var dues = payments.findAll(ids).stream().collect(Collectors.toMap(Payment::id, payment -> payment));
        return hits.stream()
                .map(hit -> found(hit, Objects.requireNonNull(dues.get(hit.payment()))))
                .toList();
    }

    private static Found found(Transactions.Hit hit, Payment payment) {
        var attempt = payment.attempts().stream()
                .filter(a -> a.id().equals(hit.attempt()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not an attempt of its payment: " + hit.attempt()));
        return new Found(hit, payment, attempt);
    }
}

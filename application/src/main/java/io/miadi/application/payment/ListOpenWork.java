package io.miadi.application.payment;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The lists that the desk works from: payments that a person has to look at, and money that clients are owed back. */
public final class ListOpenWork {
    private static final int LONGEST_LIST = 200;

    private final UnitOfWork unitOfWork;
    private final ReviewItems reviews;
    private final RefundObligations refunds;
    private final AuditLog audit;

    public ListOpenWork(UnitOfWork unitOfWork, ReviewItems reviews, RefundObligations refunds, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.reviews = reviews;
        this.refunds = refunds;
        this.audit = audit;
    }

    /** The oldest open reviews; empty for a caller who may not see them. */
    public Optional<List<ReviewItem>> reviews(Actor.Person actor) {
        return looked(actor, "reviews", () -> reviews.open(LONGEST_LIST));
    }

    /** The oldest obligations; empty for a caller who may not see them. */
    public Optional<List<RefundObligation>> refunds(Actor.Person actor) {
        return looked(actor, "refunds", () -> refunds.list(LONGEST_LIST));
    }

    private <T> Optional<List<T>> looked(Actor.Person actor, String list, Supplier<List<T>> read) {
        if (!actor.role().isAtLeastStaff()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            var found = read.get();
            var facts = Map.of("shown", Integer.toString(found.size()));
            audit.add(AuditEntry.fact(actor, "payment.list.look", "list:" + list, facts, "asked"));
            return Optional.of(found);
        });
    }
}

package io.miadi.application.refund;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks refunds up, for those who work at the desk. Every look leaves a line in the audit log. */
public final class FindRefunds {
    private final UnitOfWork unitOfWork;
    private final Refunds refunds;
    private final AuditLog audit;

    public FindRefunds(UnitOfWork unitOfWork, Refunds refunds, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.refunds = refunds;
        this.audit = audit;
    }

    /** @param more whether the list goes on behind the last item */
    public record Page(List<Refund> items, boolean more) {}

    /** Those in a state, or all, the latest first; empty for a caller who may not see them. */
    public Optional<Page> list(
            Actor.Person actor, Optional<RefundState> state, Optional<Refunds.Position> after, int limit) {
        return looked(actor, "list:refunds", () -> {
            var found = refunds.list(state, after, limit + 1);
            return Optional.of(new Page(found.subList(0, Math.min(found.size(), limit)), found.size() > limit));
        });
    }

    /** All of a payment, oldest first; empty for a caller who may not see them. */
    public Optional<List<Refund>> ofPayment(Actor.Person actor, PaymentId payment) {
        return looked(actor, "payment:" + payment, () -> Optional.of(refunds.ofPayment(payment)));
    }

    public Optional<Refund> one(Actor.Person actor, RefundId id) {
        return looked(actor, "refund:" + id, () -> refunds.find(id));
    }

    private <T> Optional<T> looked(Actor.Person actor, String subject, Supplier<Optional<T>> look) {
        if (!actor.role().isAtLeastStaff()) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            audit.add(AuditEntry.fact(actor, "refund.look", subject, Map.of(), "asked"));
            return look.get();
        });
    }
}

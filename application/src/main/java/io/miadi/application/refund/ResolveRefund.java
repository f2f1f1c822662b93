package io.miadi.application.refund;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Right;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.Hearing;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.Resolution;
import java.time.InstantSource;
import java.util.Optional;

/** A named person says how a refund ended: what they gave back by hand, or found in the provider's own books. */
public final class ResolveRefund {
    private final Refunds refunds;
    private final SettleRefund settle;
    private final InstantSource clock;

    public ResolveRefund(Refunds refunds, SettleRefund settle, InstantSource clock) {
        this.refunds = refunds;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param returned whether the money is back with the client
     * @param receipt the provider's number for it, or of the slip, where there is one
     * @param note 1 to 200 characters: how it is known
     */
    public record Command(
            Actor.Person actor, RefundId refund, boolean returned, Optional<Receipt> receipt, String note) {}

    public sealed interface Outcome {
        record Resolved(Refund refund) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** It ended, was not approved, or the provider is still to be heard. */
        record NotOpen(RefundState state) implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!Right.APPROVE_REFUNDS.isHeldBy(command.actor().role())) {
            return new Outcome.NotAllowed();
        }
        if (refunds.find(command.refund()).isEmpty()) {
            return new Outcome.NotFound();
        }
        var resolution = new Resolution(command.returned(), command.receipt(), command.note(), clock.instant());
        var hearing = settle.change(command.refund(), command.actor(), "refund.resolve", resolution::of);
        return hearing instanceof Hearing.PaidBack || hearing instanceof Hearing.GaveUp
                ? new Outcome.Resolved(hearing.refund())
                : new Outcome.NotOpen(hearing.refund().state());
    }
}

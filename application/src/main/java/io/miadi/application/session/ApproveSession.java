package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;

/** Approves a pending session: claims the practitioner's time and lets the fee fall due, or neither. */
public final class ApproveSession {
    private final SessionStep step;
    private final SlotClaims claims;
    private final Fees fees;

    public ApproveSession(SessionStep step, SlotClaims claims, Fees fees) {
        this.step = step;
        this.claims = claims;
        this.fees = fees;
    }

    public SessionOutcome handle(Actor.Person actor, SessionId id) {
        var approve = new SessionAction.Approve(actor.id());
        return step.take(
                actor,
                id,
                new Plan(Task.APPROVE, approve, "session.approve", SessionEvent.SessionApproved::new, this::claim));
    }

    private SessionOutcome claim(Session before, Session after) {
        if (!claims.claim(after.id(), after.booking().practitioner(), after.claim())) {
            return new SessionOutcome.SlotTaken();
        }
        if (!after.booking().price().isZero()) {
            fees.fallDue(after);
        }
        return new SessionOutcome.Done(after);
    }
}

package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;
import java.time.InstantSource;

/**
 * Ends the wait of approved sessions that nobody paid in time. A session whose payer may still be paying keeps its slot and is
 * looked at again.
 */
public final class ExpireHolds {
    private static final Actor JOB = new Actor.Job("expire-holds");
    private static final int BATCH = 100;

    private final UnitOfWork unitOfWork;
    private final SessionStep step;
    private final Sessions sessions;
    private final SlotClaims claims;
    private final Fees fees;

    public ExpireHolds(UnitOfWork unitOfWork, SessionStep step, Sessions sessions, SlotClaims claims, Fees fees) {
        this.unitOfWork = unitOfWork;
        this.step = step;
        this.sessions = sessions;
        this.claims = claims;
        this.fees = fees;
    }

    /** One pass; returns how many sessions expired. */
    public int run(InstantSource clock) {
        int expired = 0;
        for (var id : sessions.holdsOver(clock.instant(), BATCH)) {
            if (unitOfWork.run(() -> expire(id)) instanceof SessionOutcome.Done) {
                expired++;
            }
        }
        return expired;
    }

    private SessionOutcome expire(SessionId id) {
        var session = sessions.lock(id);
        if (session.isEmpty()) {
            return new SessionOutcome.NotFound();
        }
        var elapsed = new SessionAction.HoldElapsed(fees.isBeingPaid(id));
        return step.move(
                JOB,
                session.get(),
                new Plan(Task.CANCEL, elapsed, "session.expire", SessionEvent.SessionExpired::new, this::close));
    }

    private SessionOutcome close(Session before, Session after) {
        claims.release(after.id());
        fees.closeWith(after);
        return new SessionOutcome.Done(after);
    }
}

package io.miadi.application.session;

import io.miadi.application.batch.Troubles;
import io.miadi.application.session.SessionStep.Plan;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends the wait of approved sessions that nobody paid in time. A session whose payer may still be paying keeps its slot and is
 * looked at again; it does not stand in the way of those behind it. Nor does one that breaks: the others are looked at first,
 * and only then the pass fails, so that somebody learns of it.
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

    /** One pass; returns how many sessions expired. Throws after all were looked at, when some of them broke. */
    public int run(InstantSource clock) {
        var now = clock.instant();
        int expired = 0;
        var troubles = new Troubles();
        var page = sessions.holdsOver(now, Optional.empty(), BATCH);
        while (!page.isEmpty()) {
            for (var hold : page) {
                if (troubles.each(() -> expires(hold.session()), false)) {
                    expired++;
                }
            }
            page = sessions.holdsOver(now, Optional.of(page.getLast()), BATCH);
        }
        troubles.tell("holds", "ended");
        return expired;
    }

    private boolean expires(SessionId id) {
        return unitOfWork.run(() -> expire(id)) instanceof SessionOutcome.Done;
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

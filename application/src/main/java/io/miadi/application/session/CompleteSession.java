package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;

/** Notes that a session took place, which earns its fee. */
public final class CompleteSession {
    private final SessionStep step;
    private final Fees fees;

    public CompleteSession(SessionStep step, Fees fees) {
        this.step = step;
        this.fees = fees;
    }

    public SessionOutcome handle(Actor.Person actor, SessionId id) {
        return step.take(
                actor,
                id,
                new Plan(
                        Task.COMPLETE,
                        new SessionAction.Complete(),
                        "session.complete",
                        SessionEvent.SessionCompleted::new,
                        this::settle));
    }

    private SessionOutcome settle(Session before, Session after) {
        if (!after.booking().price().isZero()) {
            fees.earn(after);
        }
        return new SessionOutcome.Done(after);
    }
}

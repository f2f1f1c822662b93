package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;

/** Turns a completed session into a no-show or the other way round, within the days that the rules allow. */
public final class CorrectOutcome {
    private final SessionStep step;
    private final Fees fees;

    public CorrectOutcome(SessionStep step, Fees fees) {
        this.step = step;
        this.fees = fees;
    }

    public SessionOutcome handle(Actor.Person actor, SessionId id) {
        return step.take(
                actor,
                id,
                new Plan(
                        Task.CORRECT,
                        new SessionAction.Correct(),
                        "session.correct",
                        SessionEvent.OutcomeCorrected::new,
                        this::settle));
    }

    private SessionOutcome settle(Session before, Session after) {
        if (!after.booking().price().isZero()) {
            fees.correct(after);
        }
        return new SessionOutcome.Done(after);
    }
}

package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;

/** Notes that the client of a confirmed session has come. */
public final class CheckInClient {
    private final SessionStep step;

    public CheckInClient(SessionStep step) {
        this.step = step;
    }

    public SessionOutcome handle(Actor.Person actor, SessionId id) {
        return step.take(
                actor,
                id,
                new Plan(
                        Task.CHECK_IN,
                        new SessionAction.CheckIn(),
                        "session.check-in",
                        SessionEvent.SessionCheckedIn::new,
                        SessionStep.Effect::none));
    }
}

package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights.Task;

/** Refuses a pending session. */
public final class DeclineSession {
    private final SessionStep step;

    public DeclineSession(SessionStep step) {
        this.step = step;
    }

    public SessionOutcome handle(Actor.Person actor, SessionId id) {
        return step.take(
                actor,
                id,
                new Plan(
                        Task.DECLINE,
                        new SessionAction.Decline(),
                        "session.decline",
                        SessionEvent.SessionDeclined::new,
                        SessionStep.Effect::none));
    }
}

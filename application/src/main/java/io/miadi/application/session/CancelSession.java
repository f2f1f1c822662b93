package io.miadi.application.session;

import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionRights.Task;
import io.miadi.domain.session.SessionState;

/** Cancels a session, which its client can until it begins and the practice until its outcome is recorded: frees its time and settles what becomes of its fee. */
public final class CancelSession {
    private final SessionStep step;
    private final SlotClaims claims;
    private final Fees fees;

    public CancelSession(SessionStep step, SlotClaims claims, Fees fees) {
        this.step = step;
        this.claims = claims;
        this.fees = fees;
    }

    /**
     * @param onBehalfOfClient whether the desk cancels because the client asked for it; from anybody else it says nothing, since a
     *     practitioner could turn their own cancellation into the client's, at the client's cost
     */
    public record Command(Actor.Person actor, SessionId session, boolean onBehalfOfClient) {}

    public SessionOutcome handle(Command command) {
        return step.take(command.actor(), command.session(), session -> {
            // Whoever works for the practice and cancels a session of their own does so as its client.
            boolean asked = command.onBehalfOfClient() && command.actor().role().isAtLeastStaff();
            boolean byClient = asked || SessionRights.isClient(command.actor(), session);
            var cancel = new SessionAction.Cancel(byClient);
            return new Plan(Task.CANCEL, cancel, "session.cancel", SessionEvent.SessionCancelled::new, this::close);
        });
    }

    private SessionOutcome close(Session before, Session after) {
        claims.release(after.id());
        if (before.state() instanceof SessionState.Approved || before.state() instanceof SessionState.Confirmed) {
            fees.closeWith(after);
        }
        return new SessionOutcome.Done(after);
    }
}

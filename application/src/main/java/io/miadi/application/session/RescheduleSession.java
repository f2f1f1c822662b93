package io.miadi.application.session;

import io.miadi.application.calendar.Availabilities;
import io.miadi.application.session.SessionStep.Plan;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionAction.Mover;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionRights.Task;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;

/** Moves a session to another start of the same length; the old time is given up only together with getting the new one. */
public final class RescheduleSession {
    private final SessionStep step;
    private final Sessions sessions;
    private final SlotClaims claims;
    private final Availabilities availabilities;

    public RescheduleSession(SessionStep step, Sessions sessions, SlotClaims claims, Availabilities availabilities) {
        this.step = step;
        this.sessions = sessions;
        this.claims = claims;
        this.availabilities = availabilities;
    }

    /** @param onBehalfOfClient whether the desk moves because the client asked for it; from anybody else it says nothing */
    public record Command(Actor.Person actor, SessionId session, Instant start, boolean onBehalfOfClient) {}

    public SessionOutcome handle(Command command) {
        var session = sessions.find(command.session());
        if (session.isEmpty()) {
            return new SessionOutcome.NotFound();
        }
        // The length is part of what was booked and never changes, so reading it outside the lock is safe.
        var to = TimeRange.of(command.start(), session.get().time().length());
        return step.take(command.actor(), command.session(), found -> {
            var mover = mover(command, found);
            var move = new SessionAction.Reschedule(to, mover);
            return new Plan(
                    Task.RESCHEDULE,
                    move,
                    "session.reschedule",
                    SessionEvent.SessionMoved::new,
                    (before, after) -> swap(before, after, mover));
        });
    }

    private static Mover mover(Command command, Session session) {
        if (SessionRights.isClient(command.actor(), session)) {
            return Mover.CLIENT;
        }
        boolean asked = command.onBehalfOfClient() && command.actor().role().isAtLeastStaff();
        return asked ? Mover.PRACTICE_FOR_CLIENT : Mover.PRACTICE;
    }

    private SessionOutcome swap(Session before, Session after, Mover mover) {
        var practitioner = after.booking().practitioner();
        var availability = availabilities.of(practitioner);
        // As when it is booked: a client chooses among what is offered.
        if (!(mover == Mover.CLIENT ? availability.offers(after.time()) : availability.covers(after.time()))) {
            return new SessionOutcome.OutsideAvailability();
        }
        if (before.state().name().holdsSlot() && !claims.move(after.id(), practitioner, after.claim())) {
            return new SessionOutcome.SlotTaken();
        }
        return new SessionOutcome.Done(after);
    }
}

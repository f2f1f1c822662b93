package io.miadi.application.session;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks sessions up, as far as the caller may see them: what they may not see is not there. */
public final class FindSessions {
    private final Sessions sessions;

    public FindSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Session> one(Actor.Person actor, SessionId id) {
        return sessions.find(id).filter(s -> SessionRights.sees(actor, s));
    }

    /** The caller's own sessions, or everybody's for the desk; latest start first. */
    public List<Session> list(
            Actor.Person actor, Set<SessionState.Name> states, Optional<Sessions.Position> after, int limit) {
        return sessions.list(own(actor, states), after, limit);
    }

    private static Sessions.Filter own(Actor.Person actor, Set<SessionState.Name> states) {
        if (actor.role().isAtLeastStaff()) {
            return new Sessions.Filter(Optional.empty(), Optional.empty(), states);
        }
        var led = Optional.of(actor.id()).filter(id -> actor.role() == Role.PRACTITIONER);
        return new Sessions.Filter(Optional.of(actor.id()), led, states);
    }
}

package io.miadi.application.session;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks sessions up, as far as the caller may see them: what they may not see is not there. Sessions are shown with their
 * payments, so a look by the desk leaves a line in the audit log, for a list one a page.
 */
public final class FindSessions {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final AuditLog audit;

    public FindSessions(UnitOfWork unitOfWork, Sessions sessions, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.audit = audit;
    }

    public Optional<Session> one(Actor.Person actor, SessionId id) {
        return one(actor, id, session -> session);
    }

    /**
     * @param shown reads what is shown with the session, at the moment at which the session was read: otherwise a settlement in
     *     between would show a paid fee beside a session that still waits for it
     */
    public <V> Optional<V> one(Actor.Person actor, SessionId id, Function<Session, V> shown) {
        return unitOfWork.atOneMoment(() -> {
            var seen = sessions.find(id).filter(s -> SessionRights.sees(actor, s));
            seen.ifPresent(_ -> look(actor, "session.look", "session:" + id, Map.of()));
            return seen.map(shown);
        });
    }

    /** The caller's own sessions, or everybody's for the desk; latest start first. */
    public List<Session> list(
            Actor.Person actor, Set<SessionState.Name> states, Optional<Sessions.Position> after, int limit) {
        return list(actor, states, after, limit, seen -> seen);
    }

    /** @param shown reads what is shown with the page, at the moment at which the page was read */
    public <V> V list(
            Actor.Person actor,
            Set<SessionState.Name> states,
            Optional<Sessions.Position> after,
            int limit,
            Function<List<Session>, V> shown) {
        return unitOfWork.atOneMoment(() -> {
            var seen = sessions.list(own(actor, states), after, limit);
            look(actor, "session.list.look", "list:sessions", facts(states, after, limit));
            return shown.apply(seen);
        });
    }

    private void look(Actor.Person actor, String action, String subject, Map<String, String> facts) {
        if (actor.role().isAtLeastStaff()) {
            unitOfWork.run(() -> {
                audit.add(AuditEntry.fact(actor, action, subject, facts, "asked"));
                return subject;
            });
        }
    }

    private static Map<String, String> facts(
            Set<SessionState.Name> states, Optional<Sessions.Position> after, int limit) {
        var named = states.stream().map(SessionState.Name::text).sorted().collect(Collectors.joining(" "));
        return Map.of(
                "states", states.isEmpty() ? "all" : named,
                "after", after.map(position -> position.start().toString()).orElse("the beginning"),
                "limit", Integer.toString(limit));
    }

    private static Sessions.Filter own(Actor.Person actor, Set<SessionState.Name> states) {
        if (actor.role().isAtLeastStaff()) {
            return new Sessions.Filter(Optional.empty(), Optional.empty(), states);
        }
        var led = Optional.of(actor.id()).filter(id -> actor.role() == Role.PRACTITIONER);
        return new Sessions.Filter(Optional.of(actor.id()), led, states);
    }
}

package io.miadi.application.session;

import io.miadi.application.audit.Trail;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionAction.Moment;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionMove;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.session.SessionState;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The one way to change a session: lock it, judge the caller and the action, store the result, and leave audit entry and event
 * in the same transaction.
 */
public final class SessionStep {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final Trail trail;
    private final SessionRules rules;
    private final InstantSource clock;

    public SessionStep(UnitOfWork unitOfWork, Sessions sessions, Trail trail, SessionRules rules, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    /** What one use case adds to the common step. */
    record Plan(
            SessionRights.Task task,
            SessionAction action,
            String name,
            BiFunction<SessionId, Integer, SessionEvent> event,
            Effect effect) {}

    /** What else changes with the move, in the same transaction; refuses by an outcome other than {@code Done}. */
    @FunctionalInterface
    interface Effect {
        SessionOutcome follow(Session before, Session after);

        /** Nothing else changes. */
        static SessionOutcome none(Session before, Session after) {
            return new SessionOutcome.Done(after);
        }
    }

    SessionOutcome take(Actor.Person actor, SessionId id, Plan plan) {
        return take(actor, id, session -> plan);
    }

    /** @param planFor the plan for the locked session, for what depends on whose session it is */
    SessionOutcome take(Actor.Person actor, SessionId id, Function<Session, Plan> planFor) {
        return unitOfWork.run(() -> {
            var session = sessions.lock(id).filter(s -> SessionRights.sees(actor, s));
            if (session.isEmpty()) {
                return new SessionOutcome.NotFound();
            }
            var plan = planFor.apply(session.get());
            if (!SessionRights.may(actor, plan.task(), session.get())) {
                return new SessionOutcome.NotAllowed();
            }
            return move(actor, session.get(), plan);
        });
    }

    /** The step for a session that the caller has locked and judged already, such as a job. */
    SessionOutcome move(Actor actor, Session session, Plan plan) {
        return switch (session.apply(plan.action(), new Moment(clock.instant(), rules))) {
            case SessionMove.Moved(var moved) -> store(actor, session, moved, plan);
            case SessionMove.Illegal(var from) -> new SessionOutcome.NotPossible(from);
            case SessionMove.TooEarly(var from) -> new SessionOutcome.TooEarly(from);
            case SessionMove.TooLate(var until) -> new SessionOutcome.TooLate(until);
            case SessionMove.NoTimeToPay(var until) -> new SessionOutcome.NoTimeToPay(until);
            case SessionMove.TooFarAhead() -> new SessionOutcome.TooFarAhead();
            case SessionMove.AttemptLive() -> new SessionOutcome.PayerMayBePaying();
        };
    }

    private SessionOutcome store(Actor actor, Session before, Session after, Plan plan) {
        var outcome = plan.effect().follow(before, after);
        if (!(outcome instanceof SessionOutcome.Done)) {
            return outcome;
        }
        sessions.replace(after);
        trail.leave(
                new AuditEntry(
                        actor,
                        plan.name(),
                        "session:" + after.id(),
                        facts(before, after),
                        facts(after, before),
                        cause(plan.action())),
                plan.event().apply(after.id(), after.version()));
        return outcome;
    }

    /**
     * One side of a change. A cancellation's class decides who bears its cost, and the times of a move decide what a later
     * cancellation costs, so they are part of what was done.
     */
    private static Map<String, String> facts(Session session, Session other) {
        var facts = new HashMap<>(Map.of("state", session.state().name().text()));
        if (session.state() instanceof SessionState.Cancelled(var closing, var _, var _)) {
            facts.put("closing", closing.name());
        }
        if (!session.time().equals(other.time())) {
            facts.put("start", session.time().start().toString());
            if (session.state() instanceof SessionState.Confirmed(var agreed, var _)) {
                facts.put("freeUntil", freeUntil(session, agreed));
            }
            if (session.state() instanceof SessionState.Approved(var _, var holdUntil)) {
                facts.put("holdUntil", holdUntil.toString());
            }
        }
        return Map.copyOf(facts);
    }

    /** Whose wish a new time was decides who bears its cost; it need not be the wish of the one who entered it. */
    private static String cause(SessionAction action) {
        return action instanceof SessionAction.Reschedule move ? move.by().name() : "asked";
    }

    private static String freeUntil(Session session, Approval approval) {
        return session.time().start().minus(approval.policy().earlyUntil()).toString();
    }
}

package io.miadi.domain.session;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;

/** Who may see a session and what they may ask of it. */
public final class SessionRights {
    private SessionRights() {}

    /** What somebody may want of a session. */
    public enum Task {
        APPROVE,
        DECLINE,
        RESCHEDULE,
        CANCEL,
        CHECK_IN,
        COMPLETE,
        MARK_NO_SHOW,
        CORRECT,
        PAY,
        TAKE_DESK_MONEY
    }

    /** Clients and practitioners see their own sessions, the desk sees all. */
    public static boolean sees(Actor.Person actor, Session session) {
        return actor.role().isAtLeastStaff() || isClient(actor, session) || isPractitioner(actor, session);
    }

    public static boolean may(Actor.Person actor, Task task, Session session) {
        boolean staff = actor.role().isAtLeastStaff();
        return switch (task) {
            case APPROVE, DECLINE ->
                isPractitioner(actor, session) || actor.role().isAtLeastAdmin();
            case RESCHEDULE, CANCEL -> staff || isPractitioner(actor, session) || isClient(actor, session);
            case CHECK_IN, COMPLETE, MARK_NO_SHOW -> staff || isPractitioner(actor, session);
            case CORRECT, TAKE_DESK_MONEY -> staff;
            case PAY -> staff || isClient(actor, session);
        };
    }

    public static boolean isClient(Actor.Person actor, Session session) {
        return session.booking().client().equals(actor.id());
    }

    private static boolean isPractitioner(Actor.Person actor, Session session) {
        return actor.role() != Role.CLIENT && session.booking().practitioner().equals(actor.id());
    }
}

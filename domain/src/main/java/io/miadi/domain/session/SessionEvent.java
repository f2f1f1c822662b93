package io.miadi.domain.session;

import io.miadi.domain.event.Event;
import java.util.UUID;

/** What happened to a session. The version is that of the session after the change. */
public sealed interface SessionEvent extends Event {
    SessionId session();

    int version();

    @Override
    default UUID stream() {
        return session().value();
    }

    record SessionBooked(SessionId session, int version) implements SessionEvent {}

    record SessionApproved(SessionId session, int version) implements SessionEvent {}

    record SessionDeclined(SessionId session, int version) implements SessionEvent {}

    record SessionConfirmed(SessionId session, int version) implements SessionEvent {}

    record SessionExpired(SessionId session, int version) implements SessionEvent {}

    record SessionMoved(SessionId session, int version) implements SessionEvent {}

    record SessionCancelled(SessionId session, int version) implements SessionEvent {}

    record SessionCheckedIn(SessionId session, int version) implements SessionEvent {}

    record SessionCompleted(SessionId session, int version) implements SessionEvent {}

    record ClientMissed(SessionId session, int version) implements SessionEvent {}

    record OutcomeCorrected(SessionId session, int version) implements SessionEvent {}

    record SessionReinstated(SessionId session, int version) implements SessionEvent {}
}

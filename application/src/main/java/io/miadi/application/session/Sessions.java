package io.miadi.application.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The practice's sessions. */
public interface Sessions {
    void add(Session session);

    Optional<Session> find(SessionId id);

    /** Those of the sessions that there are, in any order. */
    default List<Session> findAll(Set<SessionId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The session, locked until the current unit of work ends: everything that changes one begins here. */
    Optional<Session> lock(SessionId id);

    /** Stores the next version of a locked session; throws {@link IllegalStateException} if another version came between. */
    void replace(Session session);

    /** Approved sessions whose wait for payment is over, those that ended first in front, strictly after the given one. */
    List<HoldOver> holdsOver(Instant now, Optional<HoldOver> after, int limit);

    /** Sessions by start, latest first, strictly after the position where one is given. */
    List<Session> list(Filter filter, Optional<Position> after, int limit);

    /** When the wait of a session ended; with its id it is the place in the list. */
    record HoldOver(Instant until, SessionId session) {}

    /**
     * Whose sessions: the client's, the practitioner's, those of either where both are given, or everybody's.
     *
     * @param states any of these; empty means all
     */
    record Filter(Optional<PersonId> client, Optional<PersonId> practitioner, Set<SessionState.Name> states) {
        public Filter {
            states = Set.copyOf(states);
        }
    }

    /** Where a page ended: the last row's start and id, which together are unique. */
    record Position(Instant start, SessionId id) {}
}

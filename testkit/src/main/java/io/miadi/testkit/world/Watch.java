package io.miadi.testkit.world;

import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the current unit of work has touched so far. */
final class Watch {
    private final Set<SessionId> sessions = new LinkedHashSet<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<SessionId, Optional<Payment>> paymentsBefore = new LinkedHashMap<>();

    /** One stored change of a session. */
    record Move(Optional<Session> before, Session after) {}

    void moved(Optional<Session> before, Session after) {
        sessions.add(after.id());
        moves.add(new Move(before, after));
    }

    /** The first call keeps what the payment was before the unit of work. */
    void payment(SessionId session, Optional<Payment> before) {
        sessions.add(session);
        paymentsBefore.putIfAbsent(session, before);
    }

    void touched(SessionId session) {
        sessions.add(session);
    }

    Set<SessionId> sessions() {
        return sessions;
    }

    List<Move> moves() {
        return moves;
    }

    Map<SessionId, Optional<Payment>> paymentsBefore() {
        return paymentsBefore;
    }

    void clear() {
        sessions.clear();
        moves.clear();
        paymentsBefore.clear();
    }
}

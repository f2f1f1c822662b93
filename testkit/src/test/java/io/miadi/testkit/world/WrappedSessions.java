package io.miadi.testkit.world;

import io.miadi.application.session.Sessions;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions to break one method of. */
abstract class WrappedSessions implements Sessions {
    private final Sessions inner;

    WrappedSessions(Sessions inner) {
        this.inner = inner;
    }

    @Override
    public void add(Session session) {
        inner.add(session);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return inner.find(id);
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return inner.lock(id);
    }

    @Override
    public void replace(Session session) {
        inner.replace(session);
    }

    @Override
    public List<HoldOver> holdsOver(Instant now, Optional<HoldOver> after, int limit) {
        return inner.holdsOver(now, after, limit);
    }

    @Override
    public List<Session> list(Filter filter, Optional<Position> after, int limit) {
        return inner.list(filter, after, limit);
    }
}

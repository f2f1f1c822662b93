package io.miadi.testkit.world;

import io.miadi.application.session.Sessions;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions that note each stored change for the laws. */
record WatchedSessions(Sessions inner, Watch watch) implements Sessions {
    @Override
    public void add(Session session) {
        inner.add(session);
        watch.moved(Optional.empty(), session);
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
        var before = inner.find(session.id());
        inner.replace(session);
        watch.moved(before, session);
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

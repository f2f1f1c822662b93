package io.miadi.testkit.session;

import io.miadi.application.session.Sessions;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Sessions in memory, with the ends of their holds in order. Units of work run one after the other, so a lock is a look. */
public final class InMemorySessions implements Sessions {
    private static final Comparator<Session> LATEST_FIRST = Comparator.comparing(
                    (Session s) -> s.time().start())
            .thenComparing(s -> s.id().value())
            .reversed();
    private static final Comparator<Hold> BY_END =
            Comparator.comparing(Hold::until).thenComparing(h -> h.session().value());

    private final InMemoryUnitOfWork unitOfWork;
    private final Map<SessionId, Session> rows = new HashMap<>();
    private final NavigableMap<Hold, SessionId> endsOfHolds = new TreeMap<>(BY_END);
    private final Table<SessionId, Session> sessions;
    private final Table<Hold, SessionId> holds;

    public InMemorySessions(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        sessions = new Table<>(unitOfWork, rows);
        holds = new Table<>(unitOfWork, endsOfHolds);
    }

    private record Hold(Instant until, SessionId session) {
        static Optional<Hold> of(Session session) {
            return session.state() instanceof SessionState.Approved(var approval, var until)
                    ? Optional.of(new Hold(until, session.id()))
                    : Optional.empty();
        }
    }

    @Override
    public void add(Session session) {
        unitOfWork.run(() -> {
            if (sessions.has(session.id())) {
                throw new IllegalStateException("added before: " + session.id());
            }
            store(session);
            return true;
        });
    }

    private void store(Session session) {
        sessions.put(session.id(), session);
        Hold.of(session).ifPresent(hold -> holds.put(hold, session.id()));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return unitOfWork.run(() -> sessions.find(id));
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return find(id);
    }

    @Override
    public void replace(Session session) {
        unitOfWork.run(() -> {
            var before = sessions.find(session.id()).orElseThrow(() -> new IllegalStateException("never added"));
            if (before.version() != session.version() - 1) {
                throw new IllegalStateException("another version came between: " + session.id());
            }
            Hold.of(before).ifPresent(holds::remove);
            store(session);
            return true;
        });
    }

    @Override
    public List<HoldOver> holdsOver(Instant now, Optional<HoldOver> after, int limit) {
        return unitOfWork.run(() ->
                after
                        .map(h -> endsOfHolds.tailMap(new Hold(h.until(), h.session()), false))
                        .orElse(endsOfHolds)
                        .keySet()
                        .stream()
                        .takeWhile(hold -> !hold.until().isAfter(now))
                        .limit(limit)
                        .map(hold -> new HoldOver(hold.until(), hold.session()))
                        .toList());
    }

    @Override
    public List<Session> list(Filter filter, Optional<Position> after, int limit) {
        return unitOfWork.run(() -> rows.values().stream()
                .filter(s -> isOf(filter, s.booking()))
                .filter(s -> filter.states().isEmpty()
                        || filter.states().contains(s.state().name()))
                .filter(s -> after.map(position -> isBehind(position, s)).orElse(true))
                .sorted(LATEST_FIRST)
                .limit(limit)
                .toList());
    }

    private static boolean isOf(Filter filter, Booking booking) {
        boolean everybodys = filter.client().isEmpty() && filter.practitioner().isEmpty();
        return everybodys
                || filter.client().filter(booking.client()::equals).isPresent()
                || filter.practitioner().filter(booking.practitioner()::equals).isPresent();
    }

    private static boolean isBehind(Position position, Session session) {
        int byStart = session.time().start().compareTo(position.start());
        return byStart < 0
                || byStart == 0 && session.id().value().compareTo(position.id().value()) < 0;
    }

    /** When the first hold ends or ended. */
    public Optional<Instant> nextHoldEnd() {
        return unitOfWork.run(() -> endsOfHolds.isEmpty()
                ? Optional.empty()
                : Optional.of(endsOfHolds.firstKey().until()));
    }
}

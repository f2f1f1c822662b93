package io.miadi.application.session;

import io.miadi.application.audit.Trail;
import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Books a time with a practitioner, for oneself or, at the desk, for a client. The session waits for approval. */
public final class BookSession {
    private final UnitOfWork unitOfWork;
    private final RequestKeys keys;
    private final Calendar calendar;
    private final Sessions sessions;
    private final Trail trail;
    private final Ids ids;
    private final InstantSource clock;

    public BookSession(
            UnitOfWork unitOfWork,
            RequestKeys keys,
            Calendar calendar,
            Sessions sessions,
            Trail trail,
            Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.calendar = calendar;
        this.sessions = sessions;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(
            Actor.Person actor, PersonId client, PersonId practitioner, KindId kind, Instant start, RequestKey key) {}

    public sealed interface Outcome {
        record Booked(Session session) implements Outcome {}

        /** The same request came before; this is what it made. */
        record BookedBefore(SessionId session, Optional<RequestKeys.StoredAnswer> answer) implements Outcome {}

        record KeyReused() implements Outcome {}

        /** Clients book for themselves only. */
        record NotAllowed() implements Outcome {}

        record NotBookable(Obstacle obstacle) implements Outcome {}
    }

    /** Why a time cannot be booked. */
    public enum Obstacle {
        CLIENT_UNKNOWN,
        PRACTITIONER_UNKNOWN,
        KIND_NOT_OFFERED,
        IN_THE_PAST,
        TOO_FAR_AHEAD,
        OUTSIDE_AVAILABILITY,
        SLOT_TAKEN
    }

    public Outcome handle(Command command) {
        var actor = command.actor();
        if (!actor.id().equals(command.client()) && !actor.role().isAtLeastStaff()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var id = new SessionId(ids.next());
            return switch (keys.claim(command.key(), id.value(), clock.instant())) {
                case RequestKeys.Claim.Fresh() -> book(id, command);
                case RequestKeys.Claim.Repeated(var created, var answer, var since) ->
                    new Outcome.BookedBefore(new SessionId(created), answer);
                case RequestKeys.Claim.Different() -> new Outcome.KeyReused();
            };
        });
    }

    private Outcome book(SessionId id, Command command) {
        var now = clock.instant();
        var obstacle = calendar.obstacle(command, now);
        if (obstacle.isPresent()) {
            keys.release(command.key());
            return new Outcome.NotBookable(obstacle.get());
        }
        var session = session(id, command, calendar.kind(command.kind()).orElseThrow(), now);
        sessions.add(session);
        trail.leave(
                AuditEntry.fact(command.actor(), "session.book", "session:" + id, facts(session), "asked"),
                new SessionEvent.SessionBooked(id, session.version()));
        return new Outcome.Booked(session);
    }

    private static Session session(SessionId id, Command command, SessionKind kind, Instant now) {
        var booking = new Booking(
                command.client(),
                command.practitioner(),
                kind.id(),
                kind.name(),
                kind.price(),
                kind.buffers(),
                command.actor().id(),
                now);
        return Session.booked(id, booking, TimeRange.of(command.start(), kind.duration()));
    }

    private static Map<String, String> facts(Session session) {
        return Map.of(
                "state", session.state().name().text(),
                "client", session.booking().client().toString(),
                "practitioner", session.booking().practitioner().toString(),
                "start", session.time().start().toString(),
                "price", session.booking().price().toString());
    }
}

package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionEvent.ClientMissed;
import io.miadi.domain.session.SessionEvent.OutcomeCorrected;
import io.miadi.domain.session.SessionEvent.SessionApproved;
import io.miadi.domain.session.SessionEvent.SessionBooked;
import io.miadi.domain.session.SessionEvent.SessionCancelled;
import io.miadi.domain.session.SessionEvent.SessionCheckedIn;
import io.miadi.domain.session.SessionEvent.SessionCompleted;
import io.miadi.domain.session.SessionEvent.SessionConfirmed;
import io.miadi.domain.session.SessionEvent.SessionDeclined;
import io.miadi.domain.session.SessionEvent.SessionExpired;
import io.miadi.domain.session.SessionEvent.SessionMoved;
import io.miadi.domain.session.SessionEvent.SessionReinstated;
import io.miadi.domain.session.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Events of sessions: the session and its version, under a name for what happened. */
final class SessionEventForm implements EventForm {
    private static final Map<String, BiFunction<SessionId, Integer, SessionEvent>> BY_NAME = Map.ofEntries(
            Map.entry("SessionBooked", SessionBooked::new),
            Map.entry("SessionApproved", SessionApproved::new),
            Map.entry("SessionDeclined", SessionDeclined::new),
            Map.entry("SessionConfirmed", SessionConfirmed::new),
            Map.entry("SessionExpired", SessionExpired::new),
            Map.entry("SessionMoved", SessionMoved::new),
            Map.entry("SessionCancelled", SessionCancelled::new),
            Map.entry("SessionCheckedIn", SessionCheckedIn::new),
            Map.entry("SessionCompleted", SessionCompleted::new),
            Map.entry("ClientMissed", ClientMissed::new),
            Map.entry("OutcomeCorrected", OutcomeCorrected::new),
            Map.entry("SessionReinstated", SessionReinstated::new));

    private static String name(SessionEvent event) {
        return switch (event) {
            case SessionBooked e -> "SessionBooked";
            case SessionApproved e -> "SessionApproved";
            case SessionDeclined e -> "SessionDeclined";
            case SessionConfirmed e -> "SessionConfirmed";
            case SessionExpired e -> "SessionExpired";
            case SessionMoved e -> "SessionMoved";
            case SessionCancelled e -> "SessionCancelled";
            case SessionCheckedIn e -> "SessionCheckedIn";
            case SessionCompleted e -> "SessionCompleted";
            case ClientMissed e -> "ClientMissed";
            case OutcomeCorrected e -> "OutcomeCorrected";
            case SessionReinstated e -> "SessionReinstated";
        };
    }

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof SessionEvent e
                ? Optional.of(new Stored(
                        name(e),
                        Fields.none().put("session", e.session().toString()).put("version", e.version())))
                : Optional.empty();
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return Optional.ofNullable(BY_NAME.get(type))
                .map(make ->
                        make.apply(new SessionId(Fields.uuid(fields, "session")), Fields.integer(fields, "version")));
    }
}

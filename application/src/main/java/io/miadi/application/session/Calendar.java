package io.miadi.application.session;

import io.miadi.application.calendar.Availabilities;
import io.miadi.application.session.BookSession.Obstacle;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.Optional;

/** Whether a time can be booked: people, kind, open hours and what is taken already. */
public record Calendar(PracticePeople people, SessionKinds kinds, Availabilities availabilities, SlotClaims claims) {

    Optional<SessionKind> kind(KindId id) {
        return kinds.find(id).filter(SessionKind::offered);
    }

    /** The first obstacle in the order in which a person would want to hear of them; empty when the time can be booked. */
    Optional<Obstacle> obstacle(BookSession.Command wanted, Instant now) {
        if (!people.isActiveClient(wanted.client())) {
            return Optional.of(Obstacle.CLIENT_UNKNOWN);
        }
        if (!people.isActivePractitioner(wanted.practitioner())) {
            return Optional.of(Obstacle.PRACTITIONER_UNKNOWN);
        }
        var kind = kind(wanted.kind());
        if (kind.isEmpty()) {
            return Optional.of(Obstacle.KIND_NOT_OFFERED);
        }
        if (!wanted.start().isAfter(now)) {
            return Optional.of(Obstacle.IN_THE_PAST);
        }
        if (Booking.isTooFarAhead(wanted.start(), now)) {
            return Optional.of(Obstacle.TOO_FAR_AHEAD);
        }
        return free(wanted, kind.get());
    }

    /** Clients choose among the starts that are offered; the desk may use any open time. */
    private boolean mayBegin(BookSession.Command wanted, TimeRange time) {
        var availability = availabilities.of(wanted.practitioner());
        return wanted.actor().role().isAtLeastStaff() ? availability.covers(time) : availability.offers(time);
    }

    private Optional<Obstacle> free(BookSession.Command wanted, SessionKind kind) {
        var time = TimeRange.of(wanted.start(), kind.duration());
        if (!mayBegin(wanted, time)) {
            return Optional.of(Obstacle.OUTSIDE_AVAILABILITY);
        }
        // Only a courtesy: the claim at approval is what the store holds against everybody.
        var claim = kind.buffers().around(time);
        return claims.taken(wanted.practitioner(), claim).isEmpty()
                ? Optional.empty()
                : Optional.of(Obstacle.SLOT_TAKEN);
    }
}

package io.miadi.application.session;

import io.miadi.application.calendar.Availabilities;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The starts at which a kind of session can be booked with a practitioner on one date of the practice. */
public final class ListOpenStarts {
    private final SessionKinds kinds;
    private final Availabilities availabilities;
    private final SlotClaims claims;
    private final PracticePeople people;
    private final InstantSource clock;

    public ListOpenStarts(
            PracticePeople people,
            SessionKinds kinds,
            Availabilities availabilities,
            SlotClaims claims,
            InstantSource clock) {
        this.people = people;
        this.kinds = kinds;
        this.availabilities = availabilities;
        this.claims = claims;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** In their order; each can be booked unless somebody else is faster. */
        record Starts(List<Instant> starts) implements Outcome {}

        record NoSuchPractitioner() implements Outcome {}

        /** There is none, or it is not offered any more. */
        record NoSuchKind() implements Outcome {}
    }

    public Outcome on(LocalDate date, PersonId practitioner, KindId kind) {
        if (!people.isActivePractitioner(practitioner)) {
            return new Outcome.NoSuchPractitioner();
        }
        return kinds.find(kind)
                .filter(SessionKind::offered)
                .<Outcome>map(offered -> new Outcome.Starts(starts(date, practitioner, offered)))
                .orElseGet(Outcome.NoSuchKind::new);
    }

    private List<Instant> starts(LocalDate date, PersonId practitioner, SessionKind kind) {
        var availability = availabilities.of(practitioner);
        var open = availability.on(date);
        if (open.isEmpty()) {
            return List.of();
        }
        var day = kind.buffers()
                .around(new TimeRange(open.getFirst().start(), open.getLast().end()));
        var length = new Availability.Length(
                kind.duration(), kind.buffers().before(), kind.buffers().after(), Availability.RASTER);
        var now = clock.instant();
        return availability.starts(date, length, claims.taken(practitioner, day)).stream()
                .filter(start -> start.isAfter(now) && !Booking.isTooFarAhead(start, now))
                .toList();
    }
}

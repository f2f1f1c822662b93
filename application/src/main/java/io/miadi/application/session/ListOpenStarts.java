package io.miadi.application.session;

import io.miadi.application.calendar.Availabilities;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The starts at which a kind of session can be booked with a practitioner on one date of the practice. */
public final class ListOpenStarts {
    private final SessionKinds kinds;
    private final Availabilities availabilities;
    private final SlotClaims claims;
    private final InstantSource clock;

    public ListOpenStarts(SessionKinds kinds, Availabilities availabilities, SlotClaims claims, InstantSource clock) {
        this.kinds = kinds;
        this.availabilities = availabilities;
        this.claims = claims;
        this.clock = clock;
    }

    /** Empty when the kind is not offered. */
    public Optional<List<Instant>> on(LocalDate date, PersonId practitioner, KindId kind) {
        return kinds.find(kind).filter(SessionKind::offered).map(k -> starts(date, practitioner, k));
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
                .filter(start -> start.isAfter(now))
                .toList();
    }
}

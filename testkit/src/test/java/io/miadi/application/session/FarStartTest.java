package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.BookSession.Command;
import io.miadi.application.session.BookSession.Obstacle;
import io.miadi.application.session.BookSession.Outcome;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A slip in the year is refused before anybody approves, pays and announces it. */
class FarStartTest {
    private static final Duration LENGTH = Duration.ofMinutes(50);

    private final SmallPractice practice = new SmallPractice();
    private final Instant last = practice.clock().instant().plus(Booking.FURTHEST_AHEAD);

    @Test
    void a_session_is_booked_two_years_ahead_and_no_further() {
        assertThat(booked(last)).isInstanceOf(Outcome.Booked.class);
        assertThat(booked(last.plus(Availability.RASTER))).isEqualTo(new Outcome.NotBookable(Obstacle.TOO_FAR_AHEAD));
        assertThat(booked(Instant.parse("9999-12-31T07:00:00Z")))
                .isEqualTo(new Outcome.NotBookable(Obstacle.TOO_FAR_AHEAD));
    }

    @Test
    void a_session_is_moved_two_years_ahead_and_no_further() {
        var session = practice.approved(Money.kes(1500));
        var furthest = practice.clock().instant().plus(Booking.FURTHEST_AHEAD);
        assertThat(moved(session.id(), furthest.plus(Availability.RASTER))).isEqualTo(new SessionOutcome.TooFarAhead());
        assertThat(practice.now(session)).isEqualTo(session);
        assertThat(moved(session.id(), furthest)).isInstanceOf(SessionOutcome.Done.class);
    }

    private SessionOutcome moved(SessionId session, Instant start) {
        return practice.useCases()
                .reschedule()
                .handle(new RescheduleSession.Command(practice.desk(), session, start, false));
    }

    private Outcome booked(Instant start) {
        var none = new Booking.Buffers(Duration.ZERO, Duration.ZERO);
        var id = new KindId(practice.store().ids().next());
        practice.store().sessionKinds().put(new SessionKind(id, "Therapy", LENGTH, Money.kes(1500), none, true));
        var client = practice.store().newClient();
        return practice.useCases()
                .book()
                .handle(new Command(
                        practice.desk(), client, practice.practitioner().id(), id, start, SmallPractice.newKey()));
    }
}

package io.miadi.domain.session;

import static io.miadi.domain.session.SessionState.Name.APPROVED;
import static io.miadi.domain.session.SessionState.Name.CANCELLED;
import static io.miadi.domain.session.SessionState.Name.CHECKED_IN;
import static io.miadi.domain.session.SessionState.Name.COMPLETED;
import static io.miadi.domain.session.SessionState.Name.CONFIRMED;
import static io.miadi.domain.session.SessionState.Name.DECLINED;
import static io.miadi.domain.session.SessionState.Name.EXPIRED;
import static io.miadi.domain.session.SessionState.Name.NO_SHOW;
import static io.miadi.domain.session.SessionState.Name.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionState.Name;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.session.SessionPaths;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every pair of state and action, at a time at which nothing is too early or too late: the whole table, and nothing else moves. */
@Tag("K10")
@Tag("I10")
@Tag("P2")
class SessionTableTest {
    private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final TimeRange ELSEWHERE = TimeRange.of(START.plus(Duration.ofDays(9)), Duration.ofMinutes(50));

    /** What follows where the pair is legal; the action's own moment makes its guard hold. */
    private static final Map<Name, Map<String, Name>> TABLE = new EnumMap<>(Map.of(
            PENDING, Map.of("Approve", APPROVED, "Decline", DECLINED, "Reschedule", PENDING, "Cancel", CANCELLED),
            APPROVED,
                    Map.of(
                            "DueSatisfied",
                            CONFIRMED,
                            "HoldElapsed",
                            EXPIRED,
                            "Reschedule",
                            APPROVED,
                            "Cancel",
                            CANCELLED),
            CONFIRMED,
                    Map.of(
                            "Reschedule", CONFIRMED,
                            "Cancel", CANCELLED,
                            "CheckIn", CHECKED_IN,
                            "Complete", COMPLETED,
                            "MarkNoShow", NO_SHOW),
            CHECKED_IN, Map.of("Complete", COMPLETED),
            COMPLETED, Map.of("Correct", NO_SHOW),
            NO_SHOW, Map.of("Correct", COMPLETED),
            EXPIRED, Map.of("Reinstate", CONFIRMED),
            CANCELLED, Map.of(),
            DECLINED, Map.of()));

    @Test
    void only_the_listed_pairs_move_and_each_to_its_own_state() {
        for (var session : oneOfEachState().values()) {
            var row = TABLE.getOrDefault(session.state().name(), Map.of());
            for (var action : everyAction()) {
                var expected = row.get(action.getClass().getSimpleName());
                var move = session.apply(action, momentFor(action));
                if (expected == null) {
                    assertThat(move)
                            .as("%s %s", session.state(), action)
                            .isEqualTo(new SessionMove.Illegal(session.state().name()));
                } else {
                    assertThat(move)
                            .as("%s %s", session.state(), action)
                            .isInstanceOfSatisfying(
                                    SessionMove.Moved.class,
                                    moved -> assertThat(moved.session().state().name())
                                            .isEqualTo(expected));
                }
            }
        }
    }

    @Test
    void every_state_can_be_reached() {
        assertThat(oneOfEachState()).containsOnlyKeys(Name.values());
    }

    private static Map<Name, Session> oneOfEachState() {
        var found = new LinkedHashMap<Name, Session>();
        found.put(PENDING, booked());
        for (var path : SessionPaths.toEveryState(SOMEBODY, START)) {
            var session = booked();
            for (var step : path) {
                var moment = new SessionAction.Moment(step.now(), SessionRules.defaults());
                if (session.apply(step.action(), moment) instanceof SessionMove.Moved(var next)) {
                    session = next;
                    found.putIfAbsent(session.state().name(), session);
                }
            }
        }
        return found;
    }

    private static SessionAction[] everyAction() {
        return new SessionAction[] {
            new SessionAction.Approve(SOMEBODY),
            new SessionAction.Decline(),
            new SessionAction.DueSatisfied(),
            new SessionAction.HoldElapsed(false),
            new SessionAction.Reschedule(ELSEWHERE, SessionAction.Mover.PRACTICE),
            new SessionAction.Cancel(true),
            new SessionAction.CheckIn(),
            new SessionAction.Complete(),
            new SessionAction.MarkNoShow(),
            new SessionAction.Correct(),
            new SessionAction.Reinstate()
        };
    }

    private static SessionAction.Moment momentFor(SessionAction action) {
        boolean beforeStart = action instanceof SessionAction.Approve
                || action instanceof SessionAction.Reschedule
                || action instanceof SessionAction.Cancel;
        var now = beforeStart ? START.minusSeconds(7200) : START.plusSeconds(3600);
        return new SessionAction.Moment(now, SessionRules.defaults());
    }

    private static Session booked() {
        var buffers = new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10));
        var kind = new KindId(new UUID(2, 2));
        var booking = new Booking(
                SOMEBODY, SOMEBODY, kind, "Therapy", Money.kes(1500), buffers, SOMEBODY, START.minusSeconds(90_000));
        return Session.booked(new SessionId(new UUID(3, 3)), booking, TimeRange.of(START, Duration.ofMinutes(50)));
    }
}

package io.miadi.testkit.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionMove;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.money.MoneyArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of sessions in every state, of what may be asked of them, and of the rules by which it is judged. */
public final class SessionArbitraries {
    /** When generated sessions start. */
    public static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

    private SessionArbitraries() {}

    public static Arbitrary<PersonId> people() {
        return ids().map(PersonId::new);
    }

    public static Arbitrary<UUID> ids() {
        // No edge cases: two ids that happen to be equal would make two people one.
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .withoutEdgeCases();
    }

    /** Free or at a price. */
    public static Arbitrary<Booking> bookings() {
        var price = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Money.kes(0))), Tuple.of(9, MoneyArbitraries.prices()));
        var minutes = Arbitraries.integers().between(0, 60).map(Duration::ofMinutes);
        var buffers = Combinators.combine(minutes, minutes).as(Booking.Buffers::new);
        return Combinators.combine(people(), people(), ids(), price, buffers)
                .as((client, practitioner, kind, cost, margins) -> new Booking(
                        client,
                        practitioner,
                        new KindId(kind),
                        "Therapy",
                        cost,
                        margins,
                        client,
                        START.minus(Duration.ofDays(3))))
                .withoutEdgeCases();
    }

    public static Arbitrary<Session> pending() {
        return Combinators.combine(ids(), bookings(), Arbitraries.integers().between(5, 240))
                .as((id, booking, minutes) ->
                        Session.booked(new SessionId(id), booking, TimeRange.of(START, Duration.ofMinutes(minutes))));
    }

    /** A session in any state that can be reached, each by a way that the rules allow. */
    public static Arbitrary<Session> anySession() {
        return Combinators.combine(
                        pending(),
                        people(),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 5))
                .as((session, approver, path, steps) ->
                        walk(session, SessionPaths.toEveryState(approver, START).get(path), steps))
                .withoutEdgeCases();
    }

    private static Session walk(Session session, List<SessionPaths.Step> path, int steps) {
        var current = session;
        for (var step : path.subList(0, Math.min(steps, path.size()))) {
            var moment = new SessionAction.Moment(step.now(), SessionRules.defaults());
            if (current.apply(step.action(), moment) instanceof SessionMove.Moved(var next)) {
                current = next;
            }
        }
        return current;
    }

    /** Anything that may be asked of a session. */
    public static Arbitrary<SessionAction> actions() {
        var to = Arbitraries.integers()
                .between(-5000, 20_000)
                .map(minutes -> TimeRange.of(START.plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(50)));
        return Arbitraries.oneOf(
                people().map(SessionAction.Approve::new),
                Combinators.combine(to, Arbitraries.of(SessionAction.Mover.values()))
                        .as(SessionAction.Reschedule::new),
                Arbitraries.of(true, false).map(SessionAction.HoldElapsed::new),
                Arbitraries.of(true, false).map(SessionAction.Cancel::new),
                Arbitraries.of(
                        new SessionAction.Decline(),
                        new SessionAction.DueSatisfied(),
                        new SessionAction.CheckIn(),
                        new SessionAction.Complete(),
                        new SessionAction.MarkNoShow(),
                        new SessionAction.Correct(),
                        new SessionAction.Reinstate()));
    }

    /** Times from four days before the start until twelve days after it. */
    public static Arbitrary<Instant> times() {
        return Arbitraries.integers().between(-345_600, 1_036_800).map(START::plusSeconds);
    }

    public static Arbitrary<SessionRules> rules() {
        var hours = Arbitraries.integers().between(0, 72).map(Duration::ofHours);
        var minutes = Arbitraries.integers().between(0, 120).map(Duration::ofMinutes);
        var policy = Combinators.combine(hours, Arbitraries.integers().between(0, 100))
                .as(CancellationPolicy::new);
        return Combinators.combine(hours, minutes, minutes, minutes, hours, policy)
                .as(SessionRules::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<SessionAction.Moment> moments() {
        return Combinators.combine(times(), rules()).as(SessionAction.Moment::new);
    }
}

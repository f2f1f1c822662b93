package io.miadi.testkit.world;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When people take their next turn; nobody does when the life is over. */
final class Pace {
    private Pace() {}

    static Optional<Instant> next(Life life, Session session, Optional<Payment> payment, Dice dice, Instant now) {
        var start = session.time().start();
        return switch (session.state()) {
            case SessionState.Pending _ -> Optional.of(now.plus(dice.minutes(1, 120)));
            case SessionState.Approved _ -> Optional.of(now.plus(whileApproved(life, payment, dice)));
            case SessionState.Confirmed _ -> Optional.of(whileConfirmed(life, start, dice, now));
            case SessionState.CheckedIn _ -> Optional.of(later(now, start).plus(dice.minutes(10, 60)));
            case SessionState.Completed _, SessionState.NoShow _ ->
                life.isOver() || !dice.percent(15)
                        ? Optional.empty()
                        : Optional.of(later(now, session.time().end()).plus(dice.minutes(1, 12_000)));
            case SessionState.Cancelled _, SessionState.Declined _, SessionState.Expired _ ->
                dice.percent(15) ? Optional.of(now.plus(dice.minutes(1, 300))) : Optional.empty();
        };
    }

    private static Duration whileApproved(Life life, Optional<Payment> payment, Dice dice) {
        if (life.habit() == Life.Habit.NEVER || payment.filter(life::staysAway).isPresent()) {
            return dice.minutes(180, 600);
        }
        var live = payment.flatMap(Payment::liveAttempt);
        if (live.isEmpty()) {
            boolean again = payment.map(p -> !p.attempts().isEmpty()).orElse(false);
            return again ? dice.seconds(15, 300) : dice.seconds(10, 5400);
        }
        if (live.get().state() == AttemptState.UNKNOWN) {
            return dice.minutes(5, 60);
        }
        return dice.percent(25) ? dice.seconds(1, 3) : dice.seconds(10, 60);
    }

    private static Instant whileConfirmed(Life life, Instant start, Dice dice, Instant now) {
        var early = start.minus(dice.minutes(1, 55));
        if (life.turns() < 20
                && dice.percent(25)
                && now.plus(dice.minutes(10, 600)).isBefore(early)) {
            return now.plus(dice.minutes(5, 600));
        }
        if (dice.percent(60)) {
            return later(now.plusSeconds(1), early);
        }
        return later(now.plusSeconds(1), start.plus(dice.minutes(16, 60)));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

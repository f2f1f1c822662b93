package io.miadi.testkit.world;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Releasing;
import io.miadi.domain.session.Session;
import io.miadi.testkit.world.Deed.Key;
import io.miadi.testkit.world.Deed.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people do next, given how the session stands. Mostly what they should, now and then anything at all. */
final class Habits {
    /** After so many turns people only bring things to their end. */
    private static final int PATIENCE = 30;

    private static final List<Deed> ANYTHING = List.of(
            new Deed.Approve(Who.STAFF),
            new Deed.Approve(Who.PRACTITIONER),
            new Deed.Decline(Who.ADMIN),
            new Deed.Cancel(Who.STRANGER),
            new Deed.Move(Who.CLIENT),
            new Deed.Pay(Key.NEW, Who.CLIENT),
            new Deed.Pay(Key.SAME, Who.CLIENT),
            new Deed.Pay(Key.SAME_FOR_ANOTHER_REQUEST, Who.CLIENT),
            new Deed.Pay(Key.NEW, Who.STRANGER),
            new Deed.PayAtDesk(100, Key.NEW),
            new Deed.PayAtDesk(130, Key.NEW),
            new Deed.Release(Who.STAFF),
            new Deed.Release(Who.CLIENT),
            new Deed.CheckIn(Who.STAFF),
            new Deed.Complete(Who.PRACTITIONER),
            new Deed.Complete(Who.CLIENT),
            new Deed.MarkNoShow(Who.STAFF),
            new Deed.Correct(Who.STAFF),
            new Deed.Look());

    private Habits() {}

    static Deed next(Life life, Session session, Optional<Payment> payment, Dice dice, Instant now) {
        if (life.turns() < PATIENCE && dice.percent(6)) {
            return dice.oneOf(ANYTHING);
        }
        return switch (session.state().name()) {
            case PENDING -> whilePending(life, dice);
            case APPROVED -> whileApproved(life, payment.orElseThrow(), dice, now);
            case CONFIRMED -> whileConfirmed(life, session, dice, now);
            case CHECKED_IN -> new Deed.Complete(Who.PRACTITIONER);
            case COMPLETED, NO_SHOW -> new Deed.Correct(dice.percent(80) ? Who.STAFF : Who.CLIENT);
            case CANCELLED, DECLINED, EXPIRED -> dice.oneOf(ANYTHING);
        };
    }

    private static Deed whilePending(Life life, Dice dice) {
        if (life.turns() >= PATIENCE) {
            return new Deed.Decline(Who.ADMIN);
        }
        if (life.hasLostItsSlot()) {
            return new Deed.Move(dice.percent(50) ? Who.CLIENT : Who.STAFF);
        }
        int roll = dice.below(100);
        if (roll < 4) {
            return new Deed.Decline(Who.PRACTITIONER);
        }
        if (roll < 7) {
            return new Deed.Cancel(Who.CLIENT);
        }
        if (roll < 13) {
            return new Deed.Move(Who.STAFF);
        }
        return new Deed.Approve(roll < 85 ? Who.PRACTITIONER : Who.ADMIN);
    }

    private static Deed whileApproved(Life life, Payment payment, Dice dice, Instant now) {
        if (life.turns() >= PATIENCE) {
            return new Deed.Cancel(Who.STAFF);
        }
        if (dice.percent(3)) {
            return dice.percent(50) ? new Deed.Cancel(Who.CLIENT) : new Deed.Move(Who.PRACTITIONER);
        }
        if (life.isInterrupted()) {
            return new Deed.Pay(Key.SAME, Who.CLIENT);
        }
        return payment.liveAttempt()
                .map(live -> whileWaiting(live, dice, now))
                .orElseGet(() -> pay(life, payment, dice));
    }

    private static Deed whileWaiting(Attempt live, Dice dice, Instant now) {
        boolean givenUp = live.unknownSince()
                .map(since -> now.isAfter(since.plus(Releasing.PATIENCE)))
                .orElse(false);
        int roll = dice.below(100);
        if (givenUp && roll < 60) {
            return new Deed.Release(Who.STAFF);
        }
        if (live.state() == AttemptState.UNKNOWN && roll < 75) {
            return new Deed.PayAtDesk(100, Key.NEW);
        }
        if (roll < 82) {
            return new Deed.Look();
        }
        return roll < 92 ? new Deed.Pay(Key.SAME, Who.CLIENT) : new Deed.Pay(Key.NEW, Who.CLIENT);
    }

    private static Deed pay(Life life, Payment payment, Dice dice) {
        return switch (life.habit()) {
            case BY_PHONE -> new Deed.Pay(Key.NEW, dice.percent(90) ? Who.CLIENT : Who.STAFF);
            case AT_THE_DESK -> new Deed.PayAtDesk(100, Key.NEW);
            case IN_PARTS ->
                payment.applied().isZero() ? new Deed.PayAtDesk(40, Key.NEW) : payRest(life, payment, dice);
            case NEVER -> new Deed.Look();
        };
    }

    /** Some never come back, and their part is freed when the hold ends; some cancel, early or late. */
    private static Deed payRest(Life life, Payment payment, Dice dice) {
        if (life.staysAway(payment)) {
            return dice.percent(40) ? new Deed.Cancel(Who.CLIENT) : new Deed.Look();
        }
        return dice.percent(50) ? new Deed.PayAtDesk(60, Key.NEW) : new Deed.Pay(Key.NEW, Who.CLIENT);
    }

    private static Deed whileConfirmed(Life life, Session session, Dice dice, Instant now) {
        if (now.isBefore(session.time().start().minusSeconds(3600))) {
            int roll = life.turns() >= PATIENCE ? 100 : dice.below(100);
            if (roll < 14) {
                return new Deed.Cancel(dice.percent(60) ? Who.CLIENT : Who.PRACTITIONER);
            }
            return roll < 30 ? new Deed.Move(Who.CLIENT) : new Deed.Look();
        }
        if (now.isBefore(session.time().start())) {
            return new Deed.CheckIn(Who.STAFF);
        }
        int roll = dice.below(100);
        if (roll < 70) {
            return new Deed.CheckIn(Who.PRACTITIONER);
        }
        return roll < 85 ? new Deed.Complete(Who.PRACTITIONER) : new Deed.MarkNoShow(Who.STAFF);
    }
}

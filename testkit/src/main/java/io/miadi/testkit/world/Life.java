package io.miadi.testkit.world;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One session's life as its client remembers it. */
final class Life {
    private final int number;
    private final PersonId client;
    private final Msisdn phone;
    private final Habit habit;
    private final Instant began;
    private final Set<String> effects = new HashSet<>();
    private Optional<SessionId> session = Optional.empty();
    private int turns;
    private int bookings;
    private int payments;
    private boolean interrupted;
    private boolean slotLost;
    private boolean over;

    Life(int number, PersonId client, Msisdn phone, Habit habit, Instant began) {
        this.number = number;
        this.client = client;
        this.phone = phone;
        this.habit = habit;
        this.began = began;
    }

    /** How a client means to pay. */
    enum Habit {
        BY_PHONE,
        AT_THE_DESK,
        IN_PARTS,
        NEVER;

        static Habit of(Dice dice) {
            int roll = dice.below(100);
            if (roll < 82) {
                return BY_PHONE;
            }
            if (roll < 88) {
                return AT_THE_DESK;
            }
            return roll < 94 ? IN_PARTS : NEVER;
        }
    }

    int number() {
        return number;
    }

    PersonId client() {
        return client;
    }

    Msisdn phone() {
        return phone;
    }

    Habit habit() {
        return habit;
    }

    /** Whether they paid a part and do not come back with the rest. */
    boolean staysAway(Payment payment) {
        return habit == Habit.IN_PARTS && number % 2 == 0 && !payment.applied().isZero();
    }

    Instant began() {
        return began;
    }

    Optional<SessionId> session() {
        return session;
    }

    void booked(SessionId id) {
        session = Optional.of(id);
    }

    int turn() {
        turns++;
        return turns;
    }

    int turns() {
        return turns;
    }

    String bookingKey() {
        return "book-" + number + "-" + bookings;
    }

    int bookings() {
        return bookings;
    }

    void bookAnother() {
        bookings++;
    }

    String paymentKey(Deed.Key key) {
        if (key == Deed.Key.NEW || payments == 0) {
            payments++;
        }
        return "pay-" + number + "-" + payments;
    }

    /** Notes that the request under this key had its effect; {@code false} when it had one before. */
    boolean remember(String key) {
        return effects.add(key);
    }

    /** The last request got no answer. */
    boolean isInterrupted() {
        return interrupted;
    }

    void interrupted(boolean now) {
        interrupted = now;
    }

    boolean hasLostItsSlot() {
        return slotLost;
    }

    void lostItsSlot(boolean lost) {
        slotLost = lost;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}

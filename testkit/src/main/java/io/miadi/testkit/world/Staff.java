package io.miadi.testkit.world;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.Hours;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.testkit.store.InMemoryStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Who works at a simulated practice, what they offer and when, and what a client could wish for. */
final class Staff {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final int PRACTITIONERS = 4;
    /** How far ahead clients book. */
    private static final int DAYS = 5;

    private final List<PersonId> practitioners = new ArrayList<>();
    private final List<SessionKind> kinds;
    private final PersonId desk;
    private final PersonId admin;
    private final PersonId stranger;
    private final Instant firstDay;
    private final long seed;

    /** @param firstDay midnight in Nairobi of the first day that can be booked */
    Staff(InMemoryStore store, Instant firstDay, long seed) {
        this.firstDay = firstDay;
        this.seed = seed;
        desk = store.newStaff();
        admin = store.newStaff();
        stranger = store.newClient();
        kinds = List.of(
                kind(store, "Therapy", 50, Money.kes(3500), 10),
                kind(store, "Consultation", 30, Money.kes(1500), 0),
                kind(store, "Home visit", 90, Money.kes(12_000), 30),
                kind(store, "First talk", 20, Money.kes(0), 10));
        for (int i = 0; i < PRACTITIONERS; i++) {
            var practitioner = store.newPractitioner();
            practitioners.add(practitioner);
            store.availabilities().publish(practitioner, workdays());
        }
    }

    private static SessionKind kind(InMemoryStore store, String name, int minutes, Money price, int after) {
        var kind = new SessionKind(
                new KindId(store.ids().next()),
                name,
                Duration.ofMinutes(minutes),
                price,
                new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(after)),
                true);
        store.sessionKinds().put(kind);
        return kind;
    }

    private static Availability workdays() {
        var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, List.of(new Hours(LocalTime.of(7, 0), LocalTime.of(20, 0))));
        }
        return new Availability(NAIROBI, weekly, List.of());
    }

    record Wish(PersonId practitioner, KindId kind, Instant start) {}

    /**
     * The nth time that a client could wish for; now and then one that cannot be had.
     *
     * @param from when the client began to look for one
     */
    Wish wish(int life, int nth, Instant from) {
        var dice = Dice.of(seed, Dice.Purpose.BOOKING, life, nth);
        int roll = dice.below(100);
        var kind = roll < 6 ? kinds.getLast() : kinds.get(roll % 3);
        long today = Duration.between(firstDay, from).toDays();
        var day = firstDay.plus(Duration.ofDays(today + (dice.percent(10) ? 0 : 1 + dice.below(DAYS))));
        var time = Duration.ofMinutes(30L * (dice.percent(3) ? dice.below(48) : 14 + dice.below(23)));
        return new Wish(dice.oneOf(practitioners), kind.id(), day.plus(time));
    }

    PersonId desk() {
        return desk;
    }

    PersonId admin() {
        return admin;
    }

    PersonId stranger() {
        return stranger;
    }
}

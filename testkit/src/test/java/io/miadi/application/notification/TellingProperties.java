package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Category;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.RecordingOutside.Taken;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Who is told what, when, and how often, whatever the times and wherever the program dies. */
class TellingProperties {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    /** Steps of the eventful part of a life: commits, calls, and what comes right before and after. */
    private static final int STEPS = 140;
    /** Long enough for a program that dies four times in a row. */
    private static final Duration INTERLUDE = Duration.ofMinutes(2);

    private static final Duration STEP = Duration.ofSeconds(20);

    private static TellingWorld world(Set<Integer> deaths) {
        return new TellingWorld(START, new CrashPoints(deaths));
    }

    @Property(tries = 200)
    @Tag("P4")
    @Tag("P60")
    @Label("P4 approval tells the client how to pay; P60 by e-mail, with amount, reference and time")
    void approval_sends_payment_instructions(@ForAll @LongRange(min = 2, max = 200) long hoursAhead) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(hoursAhead)).approved();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        var client = life.session().booking().client();
        for (var channel : List.of(Channel.EMAIL, Channel.SMS)) {
            assertThat(taken(world, MessageKind.PAYMENT_INSTRUCTIONS, client, channel))
                    .singleElement()
                    .satisfies(t -> assertThat(t.text())
                            .contains(
                                    "amount=KES 1,500",
                                    life.payment().reference().value(),
                                    "until=",
                                    "link="));
        }
    }

    @Property(tries = 200)
    @Tag("P25")
    @Tag("P26")
    @Tag("P61")
    @Tag("P62")
    @Label("P25 P62 payment tells the practitioner within 5 s; P26 P61 the client's receipt leaves within 30 s")
    void payment_tells_both_in_time(@ForAll @LongRange(min = 2, max = 200) long hoursAhead) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(hoursAhead)).approved();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        life.paid();
        var paidAt = world.clock().instant();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        assertThat(world.notifications().before(life.session().booking().practitioner(), Optional.empty(), 10))
                .filteredOn(item -> item.kind() == MessageKind.SESSION_PAID)
                .hasSize(1);
        world.pass(Duration.ofSeconds(25), TellingWorld.POLL);
        assertThat(taken(world, MessageKind.RECEIPT, life.session().booking().client(), Channel.EMAIL))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.text()).contains("providerReceipt=TKL0000001");
                    assertThat(t.at()).isBeforeOrEqualTo(paidAt.plusSeconds(30));
                });
    }

    @Property(tries = 100)
    @Tag("P63")
    @Label("P63 a failed payment tells its client the reason, unless the client went on meanwhile")
    void a_failure_is_told_with_its_reason(@ForAll boolean paidAtOnce) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(50)).approved().failed();
        if (paidAtOnce) {
            life.paid();
        }
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        var told = taken(
                world, MessageKind.PAYMENT_FAILED, life.session().booking().client(), Channel.EMAIL);
        if (paidAtOnce) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().satisfies(t -> assertThat(t.text()).contains("Salio lako la M-Pesa"));
        }
    }

    @Property(tries = 200)
    @Tag("P63")
    @Label(
            "P63 a failure asks for another try only while one can be made: after the time to pay nothing lists or sends it")
    void a_failure_is_told_only_while_another_try_can_be_made(
            @ForAll @IntRange(min = -120, max = 120) int secondsAfterTheEnd) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(3)).approved();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        world.clock().set(life.holdUntil().plusSeconds(secondsAfterTheEnd));
        life.failed();
        var client = life.session().booking().client();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        int expected = secondsAfterTheEnd < 0 ? 1 : 0;
        assertThat(taken(world, MessageKind.PAYMENT_FAILED, client, Channel.EMAIL))
                .hasSize(expected);
        assertThat(world.notifications().before(client, Optional.empty(), 10))
                .filteredOn(item -> item.kind() == MessageKind.PAYMENT_FAILED)
                .hasSize(expected);
    }

    @Property(tries = 100)
    @Tag("P64")
    @Tag("P65")
    @Label("P64 P65 reminders leave 24 h and 1 h before to both; none that the confirmation covers")
    void reminders_leave_in_time_to_both(@ForAll @LongRange(min = 2 * 60, max = 60 * 60) long minutesAhead) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofMinutes(minutesAhead))
                .approved()
                .paid();
        var start = life.session().time().start();
        world.pass(Duration.ofMinutes(minutesAhead), Duration.ofMinutes(1));
        boolean dayAhead = minutesAhead > 24 * 60;
        reminded(world, MessageKind.REMINDER_DAY, life.session().booking().client(), start, 24 * 60, dayAhead);
        reminded(world, MessageKind.REMINDER_HOUR, life.session().booking().client(), start, 60, true);
        var practitioner = life.session().booking().practitioner();
        reminded(world, MessageKind.PRACTITIONER_REMINDER_DAY, practitioner, start, 24 * 60, dayAhead);
        reminded(world, MessageKind.PRACTITIONER_REMINDER_HOUR, practitioner, start, 60, true);
    }

    private static void reminded(
            TellingWorld world, MessageKind kind, PersonId person, Instant start, int minutes, boolean expected) {
        var times =
                taken(world, kind, person, Channel.SMS).stream().map(Taken::at).toList();
        var due = start.minus(Duration.ofMinutes(minutes));
        if (expected) {
            assertThat(times)
                    .singleElement()
                    .satisfies(at -> assertThat(at).isBetween(due, due.plus(Duration.ofMinutes(2))));
        } else {
            assertThat(times).isEmpty();
        }
    }

    @Property(tries = 100)
    @Tag("P65")
    @Label("P65 no reminder of a time that was cancelled or moved leaves after that commit")
    void nothing_reminds_of_what_is_over(
            @ForAll @LongRange(min = 1, max = 49 * 60) long minutesUntilChange, @ForAll boolean moved) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(50)).approved().paid();
        var oldStart = life.session().time().start();
        world.pass(Duration.ofMinutes(minutesUntilChange), Duration.ofMinutes(1));
        var changedAt = world.clock().instant();
        if (moved) {
            life.movedBy(Duration.ofHours(100));
        } else {
            life.cancelled();
        }
        world.pass(Duration.between(changedAt, oldStart), Duration.ofMinutes(5));
        assertThat(world.outside().taken())
                .filteredOn(t -> kindOf(world, t).category() == Category.REMINDER)
                .allSatisfy(t -> assertThat(t.at()).isBeforeOrEqualTo(changedAt));
    }

    @Property(tries = 400)
    @Tag("I5")
    @Tag("K23")
    @Label("I5 K23 wherever the program dies, every event is followed by its notifications once")
    void a_death_at_any_step_loses_nothing_and_doubles_nothing_in_silence(
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 1, max = STEPS) Integer> deaths) {
        var points = new CrashPoints(Set.of());
        var calm = new TellingWorld(START, points);
        live(calm);
        assertThat(points.reached()).isGreaterThan(STEPS);
        var world = world(deaths);
        live(world);
        assertThat(told(world)).isEqualTo(told(calm));
        assertThat(world.deliveries().all())
                .allSatisfy(d -> assertThat(d.state().isTerminal()).isTrue());
        assertThat(lines(world)).isEqualTo(lines(calm));
        var doubtful = world.deliveries().possibleDuplicates(START, 1000).stream()
                .map(Deliveries.PossibleDuplicate::delivery)
                .collect(Collectors.toSet());
        for (var delivery : world.deliveries().all()) {
            long arrived = world.outside().taken().stream()
                    .filter(t -> t.delivery().equals(delivery.id()))
                    .count();
            boolean accepted = delivery.state() == DeliveryState.ACCEPTED && delivery.channel() != Channel.IN_APP;
            assertThat(arrived).isGreaterThanOrEqualTo(accepted ? 1 : 0);
            if (delivery.channel() == Channel.SMS || !doubtful.contains(delivery.id())) {
                assertThat(arrived).isLessThanOrEqualTo(1);
            }
        }
    }

    private static void live(TellingWorld world) {
        var life = SessionLife.booked(world, Duration.ofHours(3));
        world.pass(INTERLUDE, STEP);
        life.approved();
        world.pass(INTERLUDE, STEP);
        life.paid();
        world.pass(Duration.ofHours(3), STEP);
    }

    private static List<String> told(TellingWorld world) {
        return world.deliveries().all().stream()
                .map(d -> d.notification().kind().key() + " " + d.channel())
                .sorted()
                .toList();
    }

    private static long lines(TellingWorld world) {
        return world.deliveries().planned().stream()
                .map(Notification::recipient)
                .distinct()
                .mapToLong(person -> world.notifications().unread(person).count())
                .sum();
    }

    @Property(tries = 100)
    @Label("what is no longer true when it is planned is kept with its reason and never sent")
    void every_delivery_that_is_not_sent_has_a_reason(@ForAll boolean cancelledFirst) {
        var world = world(Set.of());
        var life = SessionLife.booked(world, Duration.ofHours(50)).approved();
        if (cancelledFirst) {
            life.cancelled();
        }
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        assertThat(world.deliveries().all())
                .filteredOn(d -> d.state() == DeliveryState.DROPPED)
                .allSatisfy(d -> assertThat(d.reason())
                        .contains(cancelledFirst ? ReasonCode.CANCELLED_SUBJECT : ReasonCode.STALE_SUBJECT))
                .hasSize(cancelledFirst ? 5 : 2);
    }

    private static MessageKind kindOf(TellingWorld world, Taken taken) {
        return world.deliveries()
                .find(taken.delivery())
                .map(Delivery::notification)
                .orElseThrow()
                .kind();
    }

    private static List<Taken> taken(TellingWorld world, MessageKind kind, PersonId person, Channel channel) {
        return world.outside().taken().stream()
                .filter(t -> t.channel() == channel && kindOf(world, t) == kind)
                .filter(t -> world.deliveries()
                        .find(t.delivery())
                        .orElseThrow()
                        .notification()
                        .recipient()
                        .equals(person))
                .toList();
    }
}
